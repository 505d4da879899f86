import { expect, test } from 'vitest';
import { FAMILY_OF, KINDS } from '../../src/types';

test('every kind belongs to a family', () => {
  for (const kind of KINDS) expect(FAMILY_OF[kind]).toMatch(/^(group|person|place|event)$/);
});
