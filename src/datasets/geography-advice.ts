import type { Advice } from './problem.ts';
import { closest, didYouMean } from './suggest.ts';

/** What to say about the boundaries of the provinces. */

const restore = {
  vi: 'Khôi phục tệp từ lịch sử, hoặc xuất lại từ công cụ bản đồ.',
  en: 'Restore the file from its history, or export it again from the map tool.',
};

export const strayFile: Advice = {
  expected: {
    vi: 'trong data/map/ chỉ có provinces.topojson và provinces.yaml',
    en: 'only provinces.topojson and provinces.yaml in data/map/',
  },
  repair: { vi: 'Đổi tên hoặc chuyển tệp.', en: 'Rename or move the file.' },
};

export const notJson: Advice = {
  expected: { vi: 'JSON đúng cú pháp', en: 'valid JSON' },
  repair: restore,
};

export const notTopology: Advice = {
  expected: {
    vi: 'TopoJSON có hai đối tượng: «provinces» gồm các vùng có «id», «archipelagos» gồm các điểm có «province_code»',
    en: 'TopoJSON with two objects: “provinces”, areas with an “id”, and “archipelagos”, points with a “province_code”',
  },
  repair: restore,
};

export const brokenArc: Advice = {
  expected: {
    vi: 'chỉ dẫn đến đường ranh giới có trong «arcs»',
    en: 'only references to lines that are in “arcs”',
  },
  repair: restore,
};

export function unknownArea(found: string, codes: Iterable<string>): Advice {
  return {
    expected: {
      vi: 'mã của các tỉnh, thành trong data/provinces.csv',
      en: 'codes of provinces in data/provinces.csv',
    },
    repair: didYouMean(closest(found, codes), {
      vi: 'Sửa mã của vùng này.',
      en: 'Correct the id of this area.',
    }),
  };
}

export const repeatedArea: Advice = {
  expected: { vi: 'mỗi tỉnh, thành một vùng', en: 'one area for each province' },
  repair: {
    vi: 'Gộp các phần của tỉnh này thành một MultiPolygon.',
    en: 'Join the parts of this province to one MultiPolygon.',
  },
};

export const missingArea: Advice = {
  expected: {
    vi: 'một vùng cho mỗi tỉnh, thành trong data/provinces.csv; các mã này còn thiếu',
    en: 'an area for every province in data/provinces.csv; these are missing',
  },
  repair: restore,
};

export const unnamedArchipelago: Advice = {
  expected: {
    vi: 'mỗi điểm trong «archipelagos» của tệp .topojson có một tên ở đây; tỉnh này còn thiếu',
    en: 'a name here for each point of “archipelagos” in the .topojson; that of this province is missing',
  },
  repair: {
    vi: 'Thêm một mục với «province» và «label».',
    en: 'Add an entry with “province” and “label”.',
  },
};

export const unmarkedArchipelago: Advice = {
  expected: {
    vi: 'một điểm của tỉnh này trong «archipelagos» của tệp .topojson',
    en: 'a point of this province in “archipelagos” of the .topojson',
  },
  repair: restore,
};
