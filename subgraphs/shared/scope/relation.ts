/** A relation as a site stores it: which column says where a row belongs, and which entity's rules speak of it. */

export interface Relation {
  /** The entity type whose policy rules decide; a child table follows its parent's. */
  readonly entity: string;
  readonly table: string;
  /** The column whose code is the place of a row in the hierarchy. */
  readonly place: string;
  /** The code scheme of that column. */
  readonly scheme: string;
  /** Columns in which parts of texts are looked for. */
  readonly searched?: readonly string[];
}
