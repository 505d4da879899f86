/** What the tests of the options page run in the browser. */
export { mountOptions } from '../../../src/pages/options/app';
export { createOpenings, createSettings } from '../../../src/settings';
export { speakIn } from '../../support/speak';
