/** Rows of training: always the same, and as awkward as they are meant to be. */
import { loadDeployment } from '../../deployments/load.ts';
import { type HouseRecords, houseRecords } from '../house/records.ts';
import { keepersOf, planTopology } from '../house/topology.ts';
import { generateTraining, type TrainingRows } from './generate.ts';

const SEEDS = [1, 2, 3, 20_200_101];

const generate = ({ organization, staff }: HouseRecords, seed: number): TrainingRows =>
  generateTraining({ organizations: organization, staff }, seed);

describe.each(['quang-binh', 'trade-unions'])('%s', (name) => {
  let records: HouseRecords;
  beforeAll(async () => {
    records = await houseRecords(await loadDeployment(name), {
      rows: 400,
      seed: 1,
      holding: ['????????????'],
    });
  });

  test('the same seed gives the same rows, another seed others', () => {
    expect(generate(records, 1)).toEqual(generate(records, 1));
    expect(generate(records, 2).courses).not.toEqual(generate(records, 1).courses);
  });

  test('what a unit holds does not depend on which others there are', () => {
    const half = { ...records, organization: records.organization.filter((_, i) => i % 2 === 0), staff: [] };
    const whole = generate({ ...records, staff: [] }, 1).courses;
    const known = new Map(whole.map((course) => [course.course_key, course]));
    const common = generate(half, 1).courses.filter(({ course_key }) => known.has(course_key));
    expect(common.length).toBeGreaterThan(10);
    for (const course of common) expect(course).toEqual(known.get(course.course_key));
  });

  test.each(SEEDS)('seed %i: values tie, are absent and are odd', (seed) => {
    const { courses, attendances } = generate(records, seed);
    expect(courses.length).toBeGreaterThan(60);
    expect(attendances.length).toBeGreaterThan(300);
    for (const column of ['hours', 'fee', 'starts_on', 'open', 'certified', 'kind_id', 'title'] as const) {
      const values = courses.map((course) => course[column]);
      expect(new Set(values).size).toBeGreaterThan(1);
      expect(new Set(values).size).toBeLessThan(courses.length / 2);
      expect([column, values.includes(null)]).toEqual([column, column !== 'title']);
    }
    for (const column of ['hours', 'score', 'passed', 'attended_on', 'remark'] as const) {
      const values = attendances.map((attendance) => attendance[column]);
      expect([column, values.includes(null), new Set(values).size > 2]).toEqual([column, true, true]);
    }
    const titles = new Set(courses.map(({ title }) => title));
    for (const odd of ['', '～', '𠀀']) expect(titles).toContain(odd);
    expect([...titles].some((title) => title.normalize('NFC') !== title)).toBe(true);
  });

  test.each(SEEDS)('seed %i: keys are unique, and lead to what there is', (seed) => {
    const { kinds, courses, attendances } = generate(records, seed);
    const keys = new Set(courses.map(({ course_key }) => course_key));
    expect(keys.size).toBe(courses.length);
    expect(new Set(attendances.map(({ attendance_key }) => attendance_key)).size).toBe(attendances.length);
    expect(attendances.filter(({ course_key }) => !keys.has(course_key))).toEqual([]);
    const ids = new Set<string | null>([null, ...kinds.map(({ id }) => id)]);
    expect(courses.filter(({ kind_id }) => !ids.has(kind_id))).toEqual([]);
    expect(courses.some(({ kind_id }) => kind_id === kinds[0]?.id)).toBe(false);
  });

  test.each(SEEDS)(
    'seed %i: over eight sites, some courses are attended everywhere and some fragments are empty',
    async (seed) => {
      const { directory } = await loadDeployment(name);
      const topology = await planTopology(directory, { sites: 8 });
      const { courses, attendances } = generate(records, seed);
      const sitesOf = new Map<string, Set<string>>();
      for (const { course_key, staff_code } of attendances) {
        const sites = sitesOf.get(course_key) ?? new Set();
        sitesOf.set(course_key, sites);
        for (const site of keepersOf(topology, staff_code)) sites.add(site);
      }
      expect([...sitesOf.values()].filter((sites) => sites.size >= 6).length).toBeGreaterThanOrEqual(3);
      expect(courses.some(({ course_key }) => !sitesOf.has(course_key))).toBe(true);
      const places = [
        ...courses.map((row) => row.organization_code),
        ...attendances.map((row) => row.staff_code),
      ];
      const empty = topology.fragments.filter(
        ({ where }) =>
          !places.some((place) =>
            [...where].every((wanted, at) => wanted === '?' || (place[at] ?? wanted) === wanted),
          ),
      );
      expect(empty.length).toBeGreaterThan(0);
    },
  );
});
