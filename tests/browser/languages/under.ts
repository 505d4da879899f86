/** What is brought into the about page. */
export { showAbout, showRelease } from '../../../src/pages/about/app';
export { speakIn } from '../../support/speak';
