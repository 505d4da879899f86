/** Where to read when the reader asks for a page in which no article was found: what the page calls its main part, else all of it. */
export const findManualBody = (document: Document): Element => document.querySelector('article,main,[role=main]') ?? document.body;
