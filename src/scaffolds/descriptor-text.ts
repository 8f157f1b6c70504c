import type { Descriptor, Field } from '../datasets/descriptor.ts';
import type { Languages, Locale } from '../i18n/locale.ts';
import { flowWords, scalar, wordLines } from './yaml-scalar.ts';

const comments = {
  vi: {
    head: (id: string) =>
      `# Tệp mô tả của data/${id}.csv. Tôi sửa được chữ trong title, description, processing; đổi tên cột thì đổi cả ở dòng đầu của tệp CSV.`,
    description: '# Một dòng là gì, con số đo điều gì, ở đâu, những năm nào.',
    processing: '# Đã làm gì với con số kể từ khi công bố: chép nguyên, đổi đơn vị, tính thêm.',
    empty: '# Chưa có dòng nào. Có dòng đầu tiên rồi thì tôi xoá dòng này.',
    fields:
      '# Mỗi cột một mục, đúng thứ tự như dòng đầu của tệp CSV. Thêm khi cần: unit (mã trong data/units.csv), better (lower, higher), description.',
    key: '# Những cột gộp lại chỉ đúng một dòng: bài viết gọi con số là bộ[khoá].cột.',
  },
  en: {
    head: (id: string) =>
      `# Describes data/${id}.csv. I may change the words in title, description and processing; a column that I rename gets its new name in the CSV too.`,
    description: '# What one row is, what the numbers measure, where, for which years.',
    processing:
      '# What was done to the numbers since they were published: copied, converted, computed.',
    empty: '# There are no rows yet. With the first one I remove this line.',
    fields:
      '# One entry for each column, in the order of the CSV. Where needed: unit (an id in data/units.csv), better (lower, higher), description.',
    key: '# The columns that together name a row: texts call a number dataset[key].column.',
  },
} as const;

/** A descriptor as an editor would write it, with a comment wherever something is theirs to decide. */
export function descriptorText(
  descriptor: Descriptor,
  locale: Locale,
  languages: Languages,
): string {
  const say = comments[locale];
  const { name, title, description, processing, licenses, schema } = descriptor;
  return [
    `${say.head(name)}\n`,
    `name: ${name}\n`,
    wordLines('title', title, languages),
    `${say.description}\n`,
    wordLines('description', description, languages),
    `${say.processing}\n`,
    wordLines('processing', processing, languages),
    'licenses:\n',
    ...licenses.map(
      (licence) =>
        `  - name: ${scalar(licence.name)}\n    title: ${scalar(licence.title)}\n    path: ${licence.path}\n`,
    ),
    ...(descriptor.mayBeEmpty === true ? [`${say.empty}\n`, 'mayBeEmpty: true\n'] : []),
    'schema:\n',
    `  ${say.fields}\n`,
    '  fields:\n',
    ...schema.fields.map((field) => fieldText(field, languages)),
    `  ${say.key}\n`,
    `  primaryKey: [${schema.primaryKey.join(', ')}]\n`,
    "  missingValues: ['']\n",
  ].join('');
}

function fieldText(field: Field, languages: Languages): string {
  const { name, type, title, role, language, refersTo, unit, better, decimals, constraints } =
    field;
  const rest = { role, language, refersTo, unit, better, decimals };
  const lines = Object.entries(rest).flatMap(([key, value]) =>
    value === undefined ? [] : [`      ${key}: ${value}\n`],
  );
  const bounds = Object.entries(constraints ?? {}).map(
    ([key, value]) => `${key}: ${String(value)}`,
  );
  return [
    `    - name: ${name}\n`,
    `      type: ${type}\n`,
    `      title: ${flowWords(title, languages)}\n`,
    ...lines,
    ...(bounds.length === 0 ? [] : [`      constraints: { ${bounds.join(', ')} }\n`]),
  ].join('');
}
