/** What the popup's tests bring into the page: the app, and the languages. */
export { mountPopup } from '../../../src/pages/popup/app';
export { speakIn } from '../../support/speak';
