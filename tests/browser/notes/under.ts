/** What the tests of the notes page bring into it: the app, a dataset made of cards, the languages. */
export { mountNotes } from '../../../src/pages/notes/app';
export { makeLibrary } from '../explorer/fake-library';
export { speakIn } from '../../support/speak';
