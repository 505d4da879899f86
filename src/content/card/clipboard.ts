/**
 * Puts text on the clipboard, within a press. By the copy command, because `navigator.clipboard` does not exist on http pages.
 * The page's own copy handlers do not see, and cannot change, what the reader copies from us.
 */
export function copyText(text: string): boolean {
  let isWritten = false;
  const write = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isWritten = true;
  };
  addEventListener('copy', write, { capture: true, once: true });
  document.execCommand('copy');
  removeEventListener('copy', write, { capture: true });
  return isWritten;
}
