/** Items of form 2C that are groups of columns or lists of lines; every other item is a column. */
import { columnGroup } from '../shared/request/column-group.ts';
import { organizationReference } from '../shared/request/organization-reference.ts';
import { loadReference } from '../shared/storage/loaders.ts';
import type { StaffResolvers } from './__generated__/resolvers.ts';

export const staffResolvers: StaffResolvers = {
  __resolveReference: ({ code }, { loaders }) => loadReference(loaders.byCode, code),
  site: (_row, _args, { site }) => ({ id: site }),
  asOf: (_row, _args, { asOf }) => asOf,

  organization: (row, _args, context) => organizationReference(row.organization_code, context),
  employingAgency: (row, _args, context) => organizationReference(row.organization_code, context),
  personnelCode: (row) => row.code,

  birthPlace: (row) => columnGroup(row, 'birth_place'),
  nativePlace: (row) => columnGroup(row, 'native_place'),
  permanentResidence: (row) => columnGroup(row, 'permanent_residence'),
  currentResidence: (row) => columnGroup(row, 'current_residence'),
  qualification: ({ qualification, qualification_field }) =>
    qualification === null ? null : { code: qualification, field: qualification_field },

  position: (row, _args, { loaders }) => loaders.lists.staff_position.load(row.code),
  foreignLanguages: (row, _args, { loaders }) => loaders.lists.staff_foreign_language.load(row.code),
  socioPoliticalOrgs: (row, _args, { loaders }) => loaders.lists.staff_socio_political_org.load(row.code),
  rewards: (row, _args, { loaders }) => loaders.lists.staff_reward.load(row.code),
  disciplines: (row, _args, { loaders }) => loaders.lists.staff_discipline.load(row.code),
  trainings: (row, _args, { loaders }) => loaders.lists.staff_training.load(row.code),
  careers: (row, _args, { loaders }) => loaders.lists.staff_career.load(row.code),
  personalHistory: async (row, _args, { loaders }) =>
    (await loaders.lists.staff_personal_history.load(row.code)).map(({ text }) => text),
  familyOwn: async (row, _args, { loaders }) =>
    (await loaders.lists.staff_family.load(row.code)).filter(({ side }) => side === 'OWN'),
  familySpouse: async (row, _args, { loaders }) =>
    (await loaders.lists.staff_family.load(row.code)).filter(({ side }) => side === 'SPOUSE'),
  payHistory: (row, _args, { loaders }) => loaders.lists.staff_pay_history.load(row.code),
};
