import type { z } from 'astro/zod';

/** The part of Zod's schemas that is walked here. */
interface Shape {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, z.ZodType>>;
    readonly element?: z.ZodType;
    readonly options?: readonly z.ZodType[];
    readonly innerType?: z.ZodType;
    readonly valueType?: z.ZodType;
  };
}

/** The keys that a schema knows at a path; of all variants where there are several. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = schema as unknown as Shape;
  if (def.innerType) return keysAt(def.innerType, path);
  if (def.options) return [...new Set(def.options.flatMap((option) => keysAt(option, path)))];

  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(def.shape ?? {});
  const next = def.shape?.[String(step)] ?? def.element ?? def.valueType;
  return next === undefined ? [] : keysAt(next, rest);
}
