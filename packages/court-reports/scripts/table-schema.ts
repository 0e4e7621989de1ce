import * as z from 'zod';

/** What a zod schema of one field says, as the metadata formats need it: nothing is guessed from values. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'object' | 'array';
  readonly description: string;
  readonly unit?: string;
  /** Whether a value is always there. */
  readonly required: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  /** Whether an empty string is one of its values, which CSV cannot tell from a missing one. */
  readonly mayBeEmpty?: true;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly description?: string;
  readonly unit?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: readonly string[];
}

/** Gives the fields of an object schema, or of a union of them: a field that some kinds lack is not required. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const json = z.toJSONSchema(schema, { reused: 'inline' }) as JsonSchema;
  const kinds = json.oneOf ?? json.anyOf ?? [json];
  const names = [...new Set(kinds.flatMap((kind) => Object.keys(kind.properties ?? {})))];
  return names.map((name) => {
    const versions = kinds.flatMap((kind) => kind.properties?.[name] ?? []);
    const always = kinds.every((kind) => kind.required?.includes(name));
    return field(name, versions, always);
  });
}

function field(name: string, versions: readonly JsonSchema[], always: boolean): Field {
  const parts = versions.flatMap(alternatives);
  const real = parts.filter((part) => part.type !== 'null');
  const nullable = real.length < parts.length;
  const said = <Key extends 'description' | 'unit'>(key: Key): string | undefined =>
    [...versions, ...parts].find((part) => part[key] !== undefined)?.[key];
  const choices = real.map((part) => part.enum ?? (typeof part.const === 'string' ? [part.const] : undefined));
  const values = choices.every((one) => one !== undefined) ? [...new Set(choices.flat())] : undefined;
  const unit = said('unit');
  const mayBeEmpty = real.every(
    (part) => part.type === 'string' && !part.minLength && !part.pattern && !part.format && !part.enum && !part.const,
  );
  const [first] = real;
  const pattern = real.length === 1 && first?.format === undefined ? first?.pattern : undefined;
  return {
    name,
    type: typeOf(real),
    description: said('description') ?? '',
    ...(unit === undefined ? {} : { unit }),
    required: always && !nullable,
    ...(values === undefined ? {} : { enum: values }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(mayBeEmpty ? { mayBeEmpty } : {}),
  };
}

/** What a value may be: anyOf taken apart, however deep, and `type: ['number', 'null']`, as nullable numbers are written. */
function alternatives(part: JsonSchema): JsonSchema[] {
  if (part.anyOf) return part.anyOf.flatMap(alternatives);
  const { type } = part;
  return typeof type === 'object' ? type.map((one) => ({ ...part, type: one })) : [part];
}

function typeOf(parts: readonly JsonSchema[]): Field['type'] {
  const types = new Set(parts.map((part) => (part.format === 'date' ? 'date' : String(part.type ?? 'object'))));
  if (types.size > 1) return types.has('date') ? 'string' : 'object';
  return [...types][0] as Field['type'];
}

/** The fields as a Table Schema of Data Package 2. A primary or foreign key is the caller's to add. */
export function toTableSchema(fields: readonly Field[], { emptyIsMissing = false } = {}): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: fields.map(({ name, type, description, unit, required, enum: values, pattern, mayBeEmpty }) => ({
      name,
      type,
      ...(description === '' ? {} : { description }),
      ...(unit === undefined ? {} : { unit }),
      constraints: {
        required: required && !(emptyIsMissing && mayBeEmpty),
        ...(values === undefined ? {} : { enum: values }),
        ...(pattern === undefined ? {} : { pattern }),
      },
    })),
  };
}
