import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const SCHEMA = "prisma/schema.prisma";
/** Type numbers in PostgreSQL. */
const INTERNAL_CHAR = 18;
const TEXT = 25;

/**
 * The SQL that would bring the database at `databaseUrl` to what prisma/schema.prisma says; undefined when they agree.
 * Uses Prisma's schema engine as WebAssembly: the native one would have to be downloaded.
 */
export async function sqlToReachSchema(databaseUrl: string): Promise<string | undefined> {
  await loadEngine();
  const files = [{ path: path.resolve(SCHEMA), content: fs.readFileSync(SCHEMA, "utf8") }];
  const engine = await bindings.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new IntrospectionAdapter(databaseUrl)),
  );
  try {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: path.resolve("prisma") },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 2 ? (stdout ?? "") : undefined;
  } finally {
    engine.free();
  }
}

let isLoaded = false;

/** The package's own entry expects a bundler to load the module. */
async function loadEngine(): Promise<void> {
  if (isLoaded) return;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = fs.readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
  // Where the engine tells why it gives up.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => console.error(`schema engine: ${message}`),
    },
  });
  isLoaded = true;
}

/**
 * Prisma's adapter refuses PostgreSQL's internal "char", in which introspection reads its catalogues. This one passes
 * those columns through as text and then says what they are. The engine sends one query at a time.
 */
class IntrospectionAdapter extends PrismaPg {
  readonly #pool: pg.Pool;
  #charColumns: readonly number[] = [];

  constructor(databaseUrl: string) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    super(pool, { disposeExternalPool: true });
    this.#pool = pool;
  }

  override async connect() {
    const query = this.#pool.query.bind(this.#pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
    const asText = async (...args: unknown[]) => {
      const result = await query(...args);
      const chars = result.fields.filter(({ dataTypeID }) => dataTypeID === INTERNAL_CHAR);
      this.#charColumns = chars.map((field) => result.fields.indexOf(field));
      for (const field of chars) field.dataTypeID = TEXT;
      return result;
    };
    Object.assign(this.#pool, { query: asText });
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (asked) => {
      const result = await queryRaw(asked);
      for (const column of this.#charColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}
