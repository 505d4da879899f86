/** Hands a text to the reader as a file, through the browser's own download: no permission, nothing leaves the computer. */

/** Browsers read the file from memory after the press has been handled. */
const KEPT_MS = 10_000;

export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
