import type { Library } from '../datasets/dataset.ts';
import type { Comparator } from '../datasets/vocabulary.ts';
import { findRows, parseAddress } from './address.ts';
import { EvidenceFault } from './fault.ts';
import { readCell, type Evidence, type Reading } from './reading.ts';

const call = /^([a-z]+)\((.*)\)$/s;

/**
 * Reads what an author writes where a number should stand: a cell `dataset[key].column`, or one of
 * `difference(a, b)`: a − b; `ratio(a, b)`: a ÷ b; `count(dataset[key])`: how many rows, `*` for any part of a key.
 * @throws EvidenceFault when the data cannot give the number: unknown name, empty cell, a break in between.
 */
export function readExpression(text: string, library: Library): Reading {
  const parts = call.exec(text.trim());
  if (!parts) return readAddress(text, library);
  const [, name, inside = ''] = parts;
  const operands = splitArguments(inside);
  switch (name) {
    case 'count':
      return countRows(inside, library);
    case 'difference':
    case 'ratio': {
      const [a, b] = operands;
      if (operands.length !== 2 || a === undefined || b === undefined) {
        throw new EvidenceFault(text, {
          expected: { vi: `${name}(a, b) với đúng hai số`, en: `${name}(a, b) with two numbers` },
          repair: { vi: 'Viết đủ hai địa chỉ ô.', en: 'Give two addresses.' },
        });
      }
      const left = readExpression(a, library);
      const right = readExpression(b, library);
      refuseBreak(left, right, library);
      return name === 'difference' ? difference(left, right) : ratio(left, right);
    }
    default:
      throw new EvidenceFault(text, {
        expected: {
          vi: 'một địa chỉ ô, hoặc difference(…), ratio(…), count(…)',
          en: 'an address, or difference(…), ratio(…), count(…)',
        },
        repair: { vi: 'Dùng một trong các công thức đó.', en: 'Use one of these formulas.' },
      });
  }
}

function readAddress(text: string, library: Library): Reading {
  const address = parseAddress(text);
  const rows = findRows(address, library);
  const [row] = rows;
  if (address.column === undefined || rows.length !== 1 || !row) {
    throw new EvidenceFault(text, {
      expected: {
        vi: 'địa chỉ của đúng một ô: «bộ-dữ-liệu[khóa].cột»',
        en: 'the address of exactly one cell: «dataset[key].column»',
      },
      repair: {
        vi: 'Thêm tên cột và viết đủ khóa, không dùng *.',
        en: 'Add the column and the whole key, without *.',
      },
    });
  }
  const reading = readCell(row, address.column, library);
  if (!reading) {
    throw new EvidenceFault(text, {
      expected: { vi: 'một ô có giá trị', en: 'a cell with a value' },
      repair: {
        vi: `Ô này trống (data/${row.dataset}.csv, dòng ${row.line}): một câu không thể dựa vào số chưa biết.`,
        en: `This cell is empty (data/${row.dataset}.csv, line ${row.line}): a sentence cannot rest on an unknown number.`,
      },
    });
  }
  return reading;
}

/** Splits at the commas outside brackets: the keys of an address have commas of their own. */
function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '[' || character === '(') depth += 1;
    else if (character === ']' || character === ')') depth -= 1;
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Two numbers of one series with a break between them are not comparable, so nothing is computed from them. */
function refuseBreak(a: Reading, b: Reading, library: Library): void {
  for (const rowA of a.rows) {
    for (const rowB of b.rows) {
      if (rowA.dataset !== rowB.dataset) continue;
      const breaks = library.datasets.get(rowA.dataset)?.descriptor.breaks ?? [];
      for (const { field, after, before, reason } of breaks) {
        const times = [rowA, rowB].map((row) => row.cells[field]?.value);
        const [first, last] = times
          .filter((time) => typeof time === 'number')
          .sort((x, y) => x - y);
        if (first === undefined || last === undefined || first > after || last < before) continue;
        throw new EvidenceFault(`${first} → ${last}`, {
          expected: {
            vi: `hai số so sánh được với nhau; giữa ${after} và ${before} chuỗi bị ngắt: ${reason.vi}`,
            en: `two comparable numbers; the series breaks between ${after} and ${before}: ${reason.en}`,
          },
          repair: {
            vi: 'Nêu hai số riêng rẽ và nói rõ vì sao không so sánh.',
            en: 'Give the two numbers apart and say why they are not compared.',
          },
        });
      }
    }
  }
}

function refuseUnlikeUnits(a: Reading, b: Reading): void {
  if (a.unit === b.unit && a.outOf === b.outOf) return;
  throw new EvidenceFault(`${a.unit ?? '–'} / ${b.unit ?? '–'}`, {
    expected: {
      vi: 'hai số cùng đơn vị, cùng mẫu số',
      en: 'two numbers of one unit and out of the same total',
    },
    repair: { vi: 'Chọn hai ô cùng đơn vị.', en: 'Choose two cells of one unit.' },
  });
}

/** The unit of a difference: percentages differ by percentage points, ranks by places. */
const unitOfDifference: Readonly<Record<string, string>> = {
  percent: 'percentage_point',
  rank: 'place',
};

/** a − b, with as many decimals as the more exact of the two, so that 8.42 − 7.34 is 1.08 and not 1.0800000000000001. */
function difference(a: Reading, b: Reading): Reading {
  refuseUnlikeUnits(a, b);
  const decimals = Math.max(a.decimals, b.decimals);
  return {
    ...joined(a, b),
    value: roundTo(a.value - b.value, decimals),
    decimals,
    unit: a.unit === null ? null : (unitOfDifference[a.unit] ?? a.unit),
    comparator: comparatorOfPair(a.comparator, b.comparator),
    formula: 'difference',
  };
}

/** a ÷ b to one decimal: «gấp 2,3 lần». */
function ratio(a: Reading, b: Reading): Reading {
  refuseUnlikeUnits(a, b);
  if (b.value === 0) {
    throw new EvidenceFault('0', {
      expected: { vi: 'số chia khác 0', en: 'a divisor other than 0' },
      repair: { vi: 'Chọn ô khác.', en: 'Choose another cell.' },
    });
  }
  return {
    ...joined(a, b),
    value: roundTo(a.value / b.value, 1),
    decimals: 1,
    unit: null,
    comparator: comparatorOfPair(a.comparator, b.comparator),
    formula: 'ratio',
  };
}

function countRows(text: string, library: Library): Reading {
  const address = parseAddress(text);
  const rows = findRows(address, library);
  const evidence = rows.map((row): Evidence => ({
    dataset: row.dataset,
    key: row.key,
    column: address.column ?? '',
  }));
  const [first, ...rest] = evidence;
  if (!first) {
    throw new EvidenceFault(text, {
      expected: { vi: 'ít nhất một dòng', en: 'at least one row' },
      repair: { vi: 'Kiểm tra lại khóa.', en: 'Check the key.' },
    });
  }
  return {
    value: rows.length,
    decimals: 0,
    unit: null,
    outOf: null,
    better: null,
    comparator: '=',
    status: 'computed',
    vintage: null,
    evidence: [first, ...rest],
    formula: 'count',
    rows,
  };
}

function joined(a: Reading, b: Reading) {
  return {
    outOf: null,
    better: a.better,
    status: 'computed' as const,
    vintage: null,
    evidence: [...a.evidence, ...b.evidence] as [Evidence, ...Evidence[]],
    rows: [...new Set([...a.rows, ...b.rows])],
  };
}

/** «hơn 99» less «27,2» is «hơn 71,8»; where the direction is lost, it is «khoảng». */
function comparatorOfPair(a: Comparator, b: Comparator): Comparator {
  if (b === '=') return a;
  if (a !== '=') return '~';
  const turned: Partial<Record<Comparator, Comparator>> = {
    '>': '<',
    '<': '>',
    '>=': '<=',
    '<=': '>=',
  };
  return turned[b] ?? '~';
}

function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
