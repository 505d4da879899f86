/** What the explorer's tests bring into the page: the app, and a dataset made of cards. */
export { mountExplorer } from '../../../src/pages/explorer/app';
export { generateCards, makeLibrary } from './fake-library';
export { speakIn } from '../../support/speak';
