import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInPath, parseDate } from '../../../src/content/detect/dates';

describe('dates as pages write them', () => {
  test.each([
    ['2021-03-16', '2021-03-16'],
    ['2021-03-16T07:20:00+03:00', '2021-03-16'],
    ['2021-03-15T23:30:00Z', '2021-03-15'],
    ['2021-3-6 10:00', '2021-03-06'],
    ['2021/03/16 10:00:00', '2021-03-16'],
    ['2021.03.16', '2021-03-16'],
    ['20210316', '2021-03-16'],
    ['20210316T1020', '2021-03-16'],
    ['16 March 2021', '2021-03-16'],
    ['Published: Tuesday, 16th March, 2021 at 10:00', '2021-03-16'],
    ['March 16, 2021 7:20 AM', '2021-03-16'],
    ['Nov. 20, 2023', '2023-11-20'],
    ['Sept 1 2020', '2020-09-01'],
    ['16-Mar-2021', '2021-03-16'],
    ['Tue, 16 Mar 2021 07:00:00 GMT', '2021-03-16'],
    ['Tue Mar 16 07:00:00 UTC 2021', '2021-03-16'],
    ['Tue Mar 16 2021 07:00:00 GMT+0300', '2021-03-16'],
    ['25/02/2021', '2021-02-25'],
    ['02/25/2021', '2021-02-25'],
    ['05.05.2021', '2021-05-05'],
  ])('%s is %s', (written, date) => {
    expect(parseDate(written)).toBe(date);
  });

  test.each<unknown>([
    '', 'yesterday', '03/04/2021', '2021', '2021-13-01', '2021-02-30', '31 April 2021', '0001-01-01T00:00:00Z', '1970-01-01', '12345', '555-2021-0316', 'March 2021', '2121-01-01',
    null, undefined, {}, [], true, Number.NaN, Number.POSITIVE_INFINITY, 0, -1, 1e300, 1_615_881_600, '1615881600', { toString: () => { throw new Error('hostile'); } },
  ])('%j is no date', (written) => {
    expect(parseDate(written)).toBeUndefined();
  });

  test('every real day survives its ISO form, and nothing ever throws or gives an unreal day', () => {
    const days = fc.date({ min: new Date('1980-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(fc.property(days, (date) => {
      expect(parseDate(date.toISOString())).toBe(date.toISOString().slice(0, 10));
    }));
    const likely = fc.oneof(fc.string(), fc.stringMatching(/^\d{0,4}[-/. ]\d{0,3}[-/. ]\d{0,5}[T ]?$/), fc.stringMatching(/^\d{1,2} (Jan|Feb|March|Sept|Dec|May) \d{2,5}$/), fc.double());
    fc.assert(fc.property(likely, (written) => {
      const found = parseDate(written);
      expect(found === undefined ? found : new Date(`${found}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found);
    }), { numRuns: 2_000 });
  });
});

describe('dates in addresses', () => {
  test.each([
    ['/world/2021/03/16/rockets-hit-base', '2021-03-16'],
    ['/world/2021/mar/16/rockets', '2021-03-16'],
    ['/2021/3/6/rockets', '2021-03-06'],
    ['/news/20210316/rockets', '2021-03-16'],
    ['/news/2021-03-16-rockets', '2021-03-16'],
    ['/news/rockets-hit-base-2021-03-16/', '2021-03-16'],
    ['/en/syria/20190323-last-pocket', '2019-03-23'],
    ['/a/rockets-20210316.html', '2021-03-16'],
    ['/2021/03/rockets-hit-base/', '2021-03'],
    ['/2021-03/rockets', '2021-03'],
    ['/content/rockets', undefined],
    ['/2021/45/99/x', undefined],
    ['/article/99887766', undefined],
    ['/product/1999-12', undefined],
    ['/web/20210316120000/x', undefined],
  ])('%s holds %s', (path, date) => {
    expect(dateInPath(path)).toBe(date);
  });
});
