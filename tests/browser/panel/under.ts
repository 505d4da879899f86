/** What the side panel's tests bring into the page: the app, and the languages. */
export { mountPanel } from '../../../src/pages/panel/app';
export { speakIn } from '../../support/speak';
