/**
 * Creates the chain of a site's evidence, which a site may add to and nobody may change.
 *
 * A request's transaction leaves a note of itself, which takes no lock and is there when the transaction is; notes that
 * are there become entries afterwards, one behind the other, in a transaction of their own: a request that reads one
 * snapshot to its end could not see the head that another has moved on meanwhile.
 */
import type { SiteMigration } from '../../../shared/storage/migration.ts';

export const createEvidence: SiteMigration = {
  name: 'evidence/001-create-evidence',
  up: async (database) => {
    await database.raw('CREATE SCHEMA tributary_evidence');
    await database.raw(`
      CREATE TABLE tributary_evidence.entry (
        seq bigint PRIMARY KEY CHECK (seq > 0),
        body text COLLATE "C" NOT NULL,
        previous text COLLATE "C" NOT NULL,
        hash text COLLATE "C" NOT NULL
      )`);
    await database.raw(`
      CREATE TABLE tributary_evidence.head (
        "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
        seq bigint NOT NULL,
        hash text COLLATE "C" NOT NULL
      )`);
    await database.raw("INSERT INTO tributary_evidence.head (seq, hash) VALUES (0, repeat('0', 64))");
    await database.raw(`
      CREATE TABLE tributary_evidence.note (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        body text COLLATE "C" NOT NULL
      )`);
    await database.raw(`
      CREATE FUNCTION tributary_evidence.refuse_change() RETURNS trigger
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RAISE EXCEPTION 'evidence is only ever added to';
      END $$`);
    await database.raw(`
      CREATE TRIGGER entry_is_only_added
      BEFORE UPDATE OR DELETE OR TRUNCATE ON tributary_evidence.entry
      FOR EACH STATEMENT EXECUTE FUNCTION tributary_evidence.refuse_change()`);
    await database.raw(`
      CREATE FUNCTION tributary_evidence.take_note(body text) RETURNS void
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        -- One wait for the disk is enough: whoever seals the note waits for all that was written before.
        SELECT set_config('synchronous_commit', 'off', true);
        INSERT INTO tributary_evidence.note (body) VALUES ($1);
      $$`);
    await database.raw(SEAL);
    await database.raw(`
      CREATE FUNCTION tributary_evidence.append(body text) RETURNS TABLE (seq bigint, hash text)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        INSERT INTO tributary_evidence.note (body) VALUES (append.body);
        RETURN QUERY SELECT * FROM tributary_evidence.seal();
      END $$`);
    for (const name of ['refuse_change()', 'take_note(text)', 'seal()', 'append(text)']) {
      await database.raw(`REVOKE ALL ON FUNCTION tributary_evidence.${name} FROM PUBLIC`);
    }
  },
  down: async (database) => {
    await database.raw('DROP SCHEMA tributary_evidence CASCADE');
  },
};

/**
 * The hash is that of evidence/entry.ts. Where no note is left, whoever sealed the caller's has committed, and the head
 * that is read here has it in it. To be called in a transaction that reads what is committed.
 */
const SEAL = `
  CREATE FUNCTION tributary_evidence.seal() RETURNS TABLE (seq bigint, hash text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    last tributary_evidence.head;
    taken tributary_evidence.note;
    linked text;
  BEGIN
    IF EXISTS (SELECT FROM tributary_evidence.note) THEN
      SELECT * INTO STRICT last FROM tributary_evidence.head FOR UPDATE;
      FOR taken IN DELETE FROM tributary_evidence.note RETURNING * LOOP
        linked := last.hash;
        last.seq := last.seq + 1;
        last.hash := encode(
          sha256(convert_to(linked || E'\\n' || last.seq || E'\\n' || taken.body, 'UTF8')), 'hex');
        INSERT INTO tributary_evidence.entry VALUES (last.seq, taken.body, linked, last.hash);
      END LOOP;
      UPDATE tributary_evidence.head SET seq = last.seq, hash = last.hash;
    END IF;
    RETURN QUERY SELECT head.seq, head.hash FROM tributary_evidence.head;
  END $$`;
