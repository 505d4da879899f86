/** Makes the command line speak English, from the file the extension has its English words from. Not part of what ships. */
import english from '../_locales/en/messages.json' with { type: 'json' };
import { speak } from '.';
import { voiceOf } from './table';

export const speakEnglish = (): void => speak(voiceOf(english, english));
