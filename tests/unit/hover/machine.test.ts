import { describe, expect, test } from 'vitest';
import { HIDE_MS, WARM_DWELL_MS, WARM_WINDOW_MS } from '../../../src/content/hover/constants';
import { START, isOpen, transition, type Dwell, type Effect, type Hover, type HoverEvent, type Over } from '../../../src/content/hover/machine';

/** A reader with a clock: sends events, runs the timers the machine asks for. */
class Reader {
  state: Hover = START;
  now = 10_000;
  log: string[] = [];
  private timers: { at: number; event: HoverEvent }[] = [];
  constructor(private readonly dwell: Dwell = 400) {}
  send(event: HoverEvent): Effect[] {
    const { state, effects } = transition(this.state, event, this.now, this.dwell);
    this.state = state;
    for (const effect of effects) this.run(effect);
    return effects;
  }

  /** Lets time pass; timers fire when they are due. */
  wait(ms: number): this {
    const until = this.now + ms;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.now = next.at;
      this.send(next.event);
    }
    this.now = until;
    return this;
  }

  move(over: Over, x = 0, { real = true, slow = true } = {}): this {
    this.send({ type: 'move', over, x, y: 0, real, slow });
    return this;
  }

  private run(effect: Effect): void {
    if (effect.do === 'start-dwell') this.timers.push({ at: this.now + effect.ms, event: { type: 'dwell-over', token: effect.token } });
    else if (effect.do === 'start-hide') this.timers.push({ at: this.now + effect.ms, event: { type: 'hide-over', token: effect.token } });
    else this.log.push(effect.do === 'open' ? `open ${effect.mark} ${effect.mode}` : effect.do === 'mode' ? `mode ${effect.mode}` : effect.do);
  }
}

const opened = (dwell: Dwell = 400): Reader => new Reader(dwell).move({ mark: 1 }).wait(400);
const pinned = (): Reader => {
  const reader = opened();
  reader.send({ type: 'click', over: { mark: 1 }, touch: false, interactive: false });
  return reader;
};

describe('opening', () => {
  test('a pointer that rests on a name for the dwell opens its card', () => {
    const reader = new Reader().move({ mark: 1 }).wait(399);
    expect(reader.log).toEqual([]);
    expect(reader.wait(1).log).toEqual(['open 1 preview']);
  });

  test.each([
    ['leaving the name', (reader: Reader) => reader.move({})],
    ['a key', (reader: Reader) => reader.send({ type: 'key', key: 'other' })],
    ['a press', (reader: Reader) => reader.send({ type: 'press', over: { mark: 1 } })],
    ['scrolling', (reader: Reader) => reader.send({ type: 'scroll', over: { mark: 1 } })],
    ['a selection', (reader: Reader) => reader.send({ type: 'quiet', why: 'selection', on: true })],
    ['a hidden tab', (reader: Reader) => reader.send({ type: 'quiet', why: 'hidden', on: true })],
    ['new names on the page', (reader: Reader) => reader.send({ type: 'retarget' })],
  ])('%s before the dwell is over opens nothing', (_, interrupt) => {
    const reader = new Reader().move({ mark: 1 }).wait(200);
    interrupt(reader);
    expect(reader.wait(5_000).log).toEqual([]);
  });

  test('a name scrolled under a resting pointer opens nothing, at once or later', () => {
    const reader = new Reader().move({}).wait(1_000);
    reader.send({ type: 'scroll', over: { mark: 1 } });
    expect(reader.move({ mark: 1 }, 0, { real: false }).wait(5_000).log).toEqual([]);
    expect(reader.move({ mark: 1 }, 0, { real: false }).wait(5_000).log).toEqual([]);
  });

  test('a pointer that goes on along a name opens nothing until it comes to rest', () => {
    const reader = new Reader();
    for (let x = 0; x < 400; x += 12) reader.move({ mark: 1 }, x).wait(100);
    expect(reader.log).toEqual([]);
    expect(reader.wait(400).log).toEqual(['open 1 preview']);
  });

  test('a fast pointer starts its dwell anew with every move', () => {
    const reader = new Reader();
    for (let step = 0; step < 20; step++) reader.move({ mark: 1 }, 0, { slow: false }).wait(100);
    expect(reader.log).toEqual([]);
    expect(reader.wait(400).log).toEqual(['open 1 preview']);
  });

  test('after typing nothing opens for a second; a pointer that came to rest meanwhile need not move again', () => {
    const reader = new Reader();
    reader.send({ type: 'key', key: 'typing' });
    expect(reader.wait(100).move({ mark: 1 }).wait(899).log).toEqual([]);
    expect(reader.wait(1).log).toEqual(['open 1 preview']);
  });

  test('a timer that fires a moment early opens all the same', () => {
    const reader = new Reader();
    reader.send({ type: 'key', key: 'typing' });
    reader.wait(700.5).move({ mark: 1 });
    const token = reader.state.dwellToken ?? 0;
    reader.now += 398.9;
    reader.send({ type: 'dwell-over', token });
    expect(reader.log).toEqual(['open 1 preview']);
  });

  test('typing beside an open card keeps its neighbour shut', () => {
    const reader = opened().move({ bridge: true, mark: 2 }, 50).wait(100);
    reader.send({ type: 'key', key: 'typing' });
    expect(reader.wait(5_000).log).toEqual(['open 1 preview']);
  });

  test('a warm dwell waits until scrolling has come to rest', () => {
    const reader = opened();
    reader.send({ type: 'key', key: 'escape' });
    reader.send({ type: 'scroll', over: {} });
    expect(reader.wait(20).move({ mark: 2 }).wait(WARM_DWELL_MS).log.at(-1)).toBe('consume');
    expect(reader.wait(50).log.at(-1)).toBe('open 2 preview');
  });

  test('nothing opens while anything is quiet, and opens again after it', () => {
    for (const why of ['button', 'selection', 'editable', 'fullscreen', 'hidden'] as const) {
      const reader = new Reader();
      reader.send({ type: 'quiet', why, on: true });
      expect(reader.move({ mark: 1 }).wait(2_000).log).toEqual([]);
      reader.send({ type: 'quiet', why, on: false });
      expect(reader.move({ mark: 1 }, 20).wait(2_000).log).toEqual(['open 1 preview']);
    }
  });

  test('the second name is warm for a while', () => {
    const reader = opened();
    reader.send({ type: 'key', key: 'escape' });
    reader.wait(WARM_WINDOW_MS - 1).move({ mark: 2 }).wait(WARM_DWELL_MS);
    expect(reader.log.at(-1)).toBe('open 2 preview');
    const later = opened();
    later.send({ type: 'key', key: 'escape' });
    later.wait(WARM_WINDOW_MS + 1).move({ mark: 2 }).wait(WARM_DWELL_MS);
    expect(later.log.at(-1)).toBe('consume');
  });

  test('click only: resting opens nothing, a click pins', () => {
    const reader = new Reader('click').move({ mark: 1 }).wait(5_000);
    reader.send({ type: 'key', key: 'alt-down' });
    expect(reader.wait(5_000).log).toEqual([]);
    reader.send({ type: 'click', over: { mark: 1 }, touch: false, interactive: false });
    expect(reader.log).toEqual(['open 1 pinned']);
  });

  test('an Alt key that was never down interrupts nothing when it comes up', () => {
    const reader = new Reader().move({ mark: 1 }).wait(200);
    reader.send({ type: 'key', key: 'alt-up' });
    expect(reader.wait(200).log).toEqual(['open 1 preview']);
  });

  test('hold Alt: opens only while Alt is held, also when it is pressed on the name', () => {
    const reader = new Reader('alt').move({ mark: 1 }).wait(2_000);
    expect(reader.log).toEqual([]);
    reader.send({ type: 'key', key: 'alt-down' });
    reader.send({ type: 'key', key: 'alt-down' });
    expect(reader.wait(WARM_DWELL_MS).log).toEqual(['open 1 preview']);
    const letGo = new Reader('alt').move({ mark: 1 });
    letGo.send({ type: 'key', key: 'alt-down' });
    letGo.send({ type: 'key', key: 'alt-up' });
    expect(letGo.wait(2_000).log).toEqual([]);
  });
});

describe('keeping and closing', () => {
  test.each<[string, Over]>([['card', { card: true }], ['bridge', { bridge: true }], ['name', { mark: 1 }]])('stays while the pointer is on the %s', (_, over) => {
    expect(opened().move(over).wait(60_000).log).toEqual(['open 1 preview']);
  });

  test('goes after the grace time, and stays when the pointer comes back in it', () => {
    expect(opened().move({}).wait(HIDE_MS).log).toEqual(['open 1 preview', 'close']);
    const back = opened().move({}).wait(HIDE_MS - 1).move({ card: true }).wait(60_000);
    expect(back.log).toEqual(['open 1 preview']);
    expect(back.state.name).toBe('preview');
  });

  test('the keyboard focus inside keeps it', () => {
    const reader = opened();
    reader.send({ type: 'focus', inside: true });
    expect(reader.move({}).wait(60_000).log).toEqual(['open 1 preview']);
    reader.send({ type: 'focus', inside: false });
    expect(reader.wait(HIDE_MS).log).toEqual(['open 1 preview', 'close']);
  });

  test('Esc closes every open state and is used up; when nothing is open the page gets it', () => {
    for (const make of [opened, pinned]) {
      const reader = make();
      expect(reader.send({ type: 'key', key: 'escape' })).toEqual([{ do: 'close', restoreFocus: true }, { do: 'consume' }]);
      expect(reader.send({ type: 'key', key: 'escape' })).toEqual([]);
    }
  });

  test('a name on the way to the card does not take over, one that is rested on does', () => {
    const reader = opened();
    reader.move({ bridge: true, mark: 2 }, 50).wait(100).move({ card: true }, 60).wait(5_000);
    expect(reader.log).toEqual(['open 1 preview']);
    expect(reader.move({ bridge: true, mark: 2 }, 50).wait(400).log).toEqual(['open 1 preview', 'open 2 preview']);
  });

  test('the next name opens before the grace time of the old card is over', () => {
    expect(opened().move({ mark: 2 }, 200).wait(WARM_DWELL_MS).log).toEqual(['open 1 preview', 'open 2 preview']);
  });

  test('an outside press closes a hover card, an outside click a pinned one', () => {
    const hover = opened();
    hover.send({ type: 'press', over: {} });
    expect(hover.log.at(-1)).toBe('close');
    const pin = pinned();
    pin.send({ type: 'press', over: {} });
    expect(isOpen(pin.state)).toBe(true);
    pin.send({ type: 'click', over: {}, touch: false, interactive: true });
    expect(pin.log.at(-1)).toBe('close');
  });

  test('scrolling the name away from the pointer lets the card go', () => {
    const reader = opened();
    reader.send({ type: 'scroll', over: {} });
    expect(reader.wait(HIDE_MS).log).toEqual(['open 1 preview', 'close']);
  });

  test('a pinned card stays while the pointer, the page and the focus wander', () => {
    const reader = pinned();
    reader.move({}).move({ mark: 2 }, 99).wait(5_000);
    reader.send({ type: 'scroll', over: {} });
    reader.send({ type: 'focus', inside: true });
    reader.send({ type: 'focus', inside: false });
    reader.send({ type: 'quiet', why: 'selection', on: true });
    expect(reader.wait(5_000).log).toEqual(['open 1 preview', 'mode pinned']);
  });
});

describe('pinning, dialog, sheet', () => {
  test('a click on the name pins, a click inside a link of the page does not', () => {
    expect(pinned().log).toEqual(['open 1 preview', 'mode pinned']);
    const link = new Reader().move({ mark: 1 });
    link.send({ type: 'click', over: { mark: 1 }, touch: false, interactive: true });
    expect(link.log).toEqual([]);
  });

  test('a double click leaves nothing open, so that it can select the word', () => {
    const reader = new Reader();
    for (let click = 0; click < 2; click++) reader.send({ type: 'click', over: { mark: 1 }, touch: false, interactive: false });
    expect(reader.log).toEqual(['open 1 pinned', 'close']);
  });

  test('the pin button pins and unpins', () => {
    const reader = opened();
    reader.send({ type: 'pin' });
    reader.send({ type: 'pin' });
    expect(reader.log).toEqual(['open 1 preview', 'mode pinned', 'mode preview']);
    expect(reader.move({}).wait(HIDE_MS).log.at(-1)).toBe('close');
  });

  test('Tab moves into the card; a dialog that loses the focus closes, a pinned one does not', () => {
    const reader = opened();
    expect(reader.send({ type: 'key', key: 'tab' })).toEqual([{ do: 'mode', mode: 'dialog' }, { do: 'consume' }]);
    reader.send({ type: 'focus', inside: true });
    expect(reader.move({}).wait(5_000).state.name).toBe('dialog');
    expect(reader.send({ type: 'key', key: 'tab' })).toEqual([]);
    reader.send({ type: 'focus', inside: false });
    expect(reader.log.at(-1)).toBe('close');
  });

  test('a tap opens the sheet, a tap elsewhere closes it', () => {
    const reader = new Reader();
    reader.send({ type: 'click', over: { mark: 1 }, touch: true, interactive: false });
    reader.send({ type: 'click', over: {}, touch: true, interactive: false });
    expect(reader.log).toEqual(['open 1 sheet', 'close']);
  });

  test('another name clicked takes the pinned card over', () => {
    const reader = pinned();
    reader.send({ type: 'click', over: { mark: 2 }, touch: false, interactive: false });
    expect(reader.log.at(-1)).toBe('open 2 pinned');
  });
});

describe('the page changes', () => {
  test('the open card follows its name; without one a hover card goes and a pinned one stays', () => {
    const hover = opened();
    expect(hover.send({ type: 'retarget', mark: 7 })).toEqual([{ do: 'follow', mark: 7 }]);
    expect(hover.state.mark).toBe(7);
    expect(hover.send({ type: 'retarget' })).toEqual([{ do: 'close', restoreFocus: false }]);
    expect(pinned().send({ type: 'retarget' })).toEqual([{ do: 'follow', mark: undefined }]);
  });

  test('a card the page took away is forgotten without a word', () => {
    const reader = opened();
    expect(reader.send({ type: 'lost' })).toEqual([]);
    expect(reader.state.name).toBe('idle');
  });
});
