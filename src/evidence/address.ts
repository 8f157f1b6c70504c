import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { fold } from '../datasets/suggest.ts';
import { EvidenceFault, nearest } from './fault.ts';

/** Where a value stands: one cell, or with `*` in the key a set of cells. */
export interface Address {
  readonly dataset: string;
  /** The values of the dataset's primary key, in its order; `*` means any. */
  readonly key: readonly string[];
  /** Absent when the address names rows, not cells. */
  readonly column: string | undefined;
}

const form = /^([a-z0-9][a-z0-9-]*)(?:\[([^[\]]*)\])?(?:\.([a-z][a-z0-9_]*))?$/;

/**
 * Reads `dataset[key,key].column`, for example `ranking[2021,VN-58].rank`.
 * @throws EvidenceFault when the text has another form.
 */
export function parseAddress(text: string): Address {
  const parts = form.exec(text.trim());
  if (!parts?.[1]) {
    throw new EvidenceFault(text, {
      expected: {
        vi: 'địa chỉ ô dạng «bộ-dữ-liệu[khóa,khóa].cột»',
        en: 'the address of a cell: «dataset[key,key].column»',
      },
      repair: {
        vi: 'Viết lại địa chỉ; khóa lấy từ trang của bộ dữ liệu.',
        en: 'Rewrite the address; the dataset’s page shows the keys.',
      },
    });
  }
  const key = parts[2] === undefined ? [] : parts[2].split(',').map((part) => part.trim());
  return { dataset: parts[1], key, column: parts[3] };
}

/** The rows that an address names: one, or with `*` any number, in the order of the file. */
export function findRows(address: Address, library: Library): Row[] {
  const dataset = requireDataset(address.dataset, library);
  if (address.column !== undefined) requireColumn(dataset, address.column);
  const keyColumns = dataset.descriptor.schema.primaryKey;
  if (address.key.length === 0) return [...dataset.rows];
  if (address.key.length !== keyColumns.length) {
    throw new EvidenceFault(`[${address.key.join(',')}]`, {
      expected: {
        vi: `khóa gồm ${keyColumns.length} phần: ${keyColumns.join(', ')}`,
        en: `a key of ${keyColumns.length} parts: ${keyColumns.join(', ')}`,
      },
      repair: {
        vi: 'Viết đủ các phần của khóa theo đúng thứ tự.',
        en: 'Give all parts of the key in this order.',
      },
    });
  }
  if (!address.key.includes('*')) {
    const key = address.key.join(',');
    const row = dataset.rowByKey.get(key);
    if (!row) {
      throw new EvidenceFault(key, {
        expected: {
          vi: `khóa của một dòng trong data/${dataset.id}.csv`,
          en: `the key of a row in data/${dataset.id}.csv`,
        },
        repair: nearest(withCodes(address.key, library).join(','), dataset.rowByKey.keys()),
      });
    }
    return [row];
  }
  return dataset.rows.filter((row) =>
    keyColumns.every((column, index) => {
      const wanted = address.key[index];
      return wanted === '*' || row.cells[column]?.text === wanted;
    }),
  );
}

/** The parts of a key, those that name a province by its code: editors write the name. */
function withCodes(key: readonly string[], { provinces }: Library): string[] {
  const codes = new Map(
    [...provinces.values()].flatMap(({ code, name }) => [
      [fold(name.vi), code],
      [fold(name.en), code],
    ]),
  );
  return key.map((part) => codes.get(fold(part)) ?? part);
}

/** The code of a province that was called by its name; else what was written. */
export function codeOf(written: string, library: Library): string {
  return withCodes([written], library)[0] ?? written;
}

/** @throws EvidenceFault when there is no such dataset. */
export function requireDataset(id: string, library: Library): Dataset {
  const dataset = library.datasets.get(id);
  if (dataset) return dataset;
  throw new EvidenceFault(id, {
    expected: { vi: 'tên một bộ dữ liệu có trong data/', en: 'a dataset that is in data/' },
    repair: nearest(id, library.datasets.keys()),
  });
}

/** @throws EvidenceFault when the dataset has no such column. */
export function requireColumn(dataset: Dataset, column: string): Field {
  const field = dataset.fields.find(({ name }) => name === column);
  if (field) return field;
  throw new EvidenceFault(column, {
    expected: {
      vi: `một cột của bộ dữ liệu «${dataset.id}»`,
      en: `a column of the dataset «${dataset.id}»`,
    },
    repair: nearest(
      dataset.fields.find(({ title }) => [title.vi, title.en].map(fold).includes(fold(column)))
        ?.name ?? column,
      dataset.fields.map(({ name }) => name),
    ),
  });
}

/** The columns of the key that an address leaves open with `*`; all of them when it gives no key. */
export function openColumns(address: Address, dataset: Dataset): string[] {
  const { primaryKey } = dataset.descriptor.schema;
  if (address.key.length === 0) return [...primaryKey];
  return primaryKey.filter((_, index) => address.key[index] === '*');
}
