/** The words of the hover state machine: states, events, effects. Pure; only `machine.ts` changes a state. */
export type Dwell = number | 'click' | 'alt';
export type StateName = 'idle' | 'armed' | 'preview' | 'leaving' | 'pinned' | 'dialog' | 'sheet';
/** How a card is shown. */
export type Mode = 'preview' | 'pinned' | 'dialog' | 'sheet';
/** Why nothing opens for now. Dragging needs no word: while something is dragged browsers report no pointer moves. */
export type Quiet = 'button' | 'selection' | 'editable' | 'fullscreen' | 'hidden';

export type Key = 'escape' | 'tab' | 'alt-down' | 'alt-up' | 'typing' | 'other';

/** What lies under the pointer. `bridge`: between the open card and its name. */
export interface Over { mark?: number; card?: boolean; bridge?: boolean }

export interface Hover {
  readonly name: StateName;
  /** The mark whose card is open. */
  readonly mark: number | undefined;
  /** The mark the pointer rests on and whose card may open next. */
  readonly next: number | undefined;
  readonly over: Over;
  /** Where the dwell began, viewport px. */
  readonly restX: number;
  readonly restY: number;
  /** Newest token given out; the timers that count now. */
  readonly token: number;
  readonly dwellToken: number | undefined;
  readonly hideToken: number | undefined;
  readonly movedAt: number;
  readonly scrolledAt: number;
  readonly typedAt: number;
  readonly closedAt: number;
  readonly quiet: readonly Quiet[];
  readonly alt: boolean;
  /** Keyboard focus is inside the card. */
  readonly focused: boolean;
}

export type HoverEvent =
  | { type: 'move'; over: Over; x: number; y: number; /** The pointer itself moved, not the page under it. */ real: boolean; /** Slower than the gate. */ slow: boolean }
  | { type: 'dwell-over'; token: number }
  | { type: 'hide-over'; token: number }
  | { type: 'scroll'; over: Over }
  | { type: 'press'; over: Over }
  | { type: 'click'; over: Over; touch: boolean; /** Inside a link, button or field of the page, which then wins. */ interactive: boolean }
  | { type: 'key'; key: Key }
  | { type: 'quiet'; why: Quiet; on: boolean }
  | { type: 'pin' } | { type: 'close' }
  /** Without a pointer: from the keyboard or the list of names. A mark that no mention has shows the list. */
  | { type: 'show'; mark: number; mode: 'dialog' | 'sheet' }
  | { type: 'focus'; inside: boolean }
  | { type: 'retarget'; mark?: number | undefined }
  | { type: 'lost' };

export type Effect =
  | { do: 'start-dwell' | 'start-hide'; ms: number; token: number }
  | { do: 'open'; mark: number; mode: Mode }
  | { do: 'mode'; mode: Mode }
  | { do: 'close'; restoreFocus: boolean }
  | { do: 'follow'; mark: number | undefined }
  /** The key or click was ours: the page does not see it. */
  | { do: 'consume' };

export interface Step { readonly state: Hover; readonly effects: Effect[] }

const LONG_AGO = -1e9;
export const START: Hover = {
  name: 'idle', mark: undefined, next: undefined, dwellToken: undefined, hideToken: undefined, over: {}, restX: 0, restY: 0, token: 0, movedAt: LONG_AGO, scrolledAt: LONG_AGO, typedAt: LONG_AGO, closedAt: LONG_AGO,
  quiet: [], alt: false, focused: false,
};

export const isOpen = ({ name }: Hover): boolean => name !== 'idle' && name !== 'armed';
/** A card that follows the pointer and goes with it. */
export const isHoverCard = ({ name }: Hover): boolean => name === 'preview' || name === 'leaving';
