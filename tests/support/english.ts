/** Tests in Node read English. */
import { speakEnglish } from '../../src/i18n/english';

speakEnglish();
