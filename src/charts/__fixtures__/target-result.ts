import type { Firmness } from '../mark.ts';
import type { Opening, TargetResultData, TargetRow } from '../target-result.ts';

const none = 'chưa tìm thấy kết quả công bố';
const percent = (value: number) => `${String(value).replace('.', ',')}%`;

let next = 0;
const targetRow = (
  name: string,
  value: number,
  label: string = percent(value),
  open?: Opening,
): TargetRow => ({
  id: `row-${next}`,
  name,
  target: { value, label, open, firmness: 'hollow', cell: `${next++},0` },
  results: [],
  missing: none,
});

const frame = {
  key: { target: 'chỉ tiêu', result: 'kết quả' },
  tick: (value: number) => `${value}%`,
};

/** The thirteen digital targets of one province for 2023; for none of them was a like-for-like result found. */
export const targets: TargetResultData = {
  ...frame,
  caption: 'Càng cao càng tốt. Nơi đặt chỉ tiêu: tỉnh. Thời hạn: năm 2023.',
  axisTitle: 'Tỷ lệ, %',
  groups: [
    {
      id: 'infrastructure',
      name: 'Hạ tầng số',
      rows: [
        targetRow('Dân số trưởng thành có điện thoại thông minh', 70),
        targetRow('Hộ gia đình được phủ internet băng rộng cáp quang', 70),
        targetRow('Dân số được phủ sóng di động', 100),
      ],
    },
    {
      id: 'government',
      name: 'Chính quyền số',
      rows: [
        targetRow('Thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình', 100),
        targetRow('Hồ sơ thủ tục hành chính xử lý hoàn toàn trực tuyến', 60),
        targetRow('Hồ sơ công việc trên mạng, cấp tỉnh', 100),
        targetRow('Hồ sơ công việc trên mạng, cấp huyện', 95),
        targetRow('Hồ sơ công việc trên mạng, cấp xã', 80),
      ],
    },
    {
      id: 'economy',
      name: 'Kinh tế số',
      rows: [
        targetRow('Doanh nghiệp nhỏ và vừa sử dụng nền tảng số', 30),
        targetRow('Doanh nghiệp sử dụng hợp đồng điện tử', 60),
      ],
    },
    {
      id: 'society',
      name: 'Xã hội số',
      rows: [
        targetRow('Người có điện thoại thông minh cài ứng dụng “Binhphuoc today”', 70),
        targetRow(
          'Dân số trưởng thành có tài khoản thanh toán điện tử, dùng dịch vụ công trực tuyến',
          30,
          'từ 30% trở lên',
          'above',
        ),
        targetRow(
          'Dân số trưởng thành dùng tư vấn sức khỏe trực tuyến, khám chữa bệnh từ xa',
          20,
          'hơn 20%',
          'above',
        ),
      ],
    },
  ],
};

const result = (
  row: number,
  value: number,
  when: string,
  verdict: string,
  firmness: Firmness = 'hollow',
): TargetRow['results'][number] => ({
  value,
  label: percent(value),
  when,
  verdict,
  firmness,
  cell: `${row},2`,
});
const growthRow = (
  row: number,
  year: number,
  [value, upper]: readonly [number, number?],
  results: TargetRow['results'],
): TargetRow => ({
  id: String(year),
  name: `Năm ${year}`,
  target: {
    value,
    upper,
    label:
      upper === undefined ? percent(value) : `${percent(value).slice(0, -1)}–${percent(upper)}`,
    firmness: 'hollow',
    cell: `${row},0`,
  },
  results,
  missing: none,
});

/** Growth of one province against its targets: a range in most years, and two numbers for 2021. */
export const growth: TargetResultData = {
  ...frame,
  caption: 'Càng cao càng tốt. Nơi đặt chỉ tiêu: tỉnh.',
  axisTitle: 'Tăng trưởng GRDP, giá so sánh 2010, %',
  groups: [
    {
      id: 'growth',
      name: '',
      rows: [
        growthRow(0, 2016, [6.5, 7], [result(0, 6.6, '12/2016 · ước tính lần đầu', 'đạt')]),
        growthRow(
          1,
          2021,
          [8.5, 9],
          [
            result(1, 6.32, '12/2021 · ước tính lần đầu', 'không đạt'),
            result(2, 7.34, '4/2023 · công bố lại', 'không đạt', 'ringed'),
          ],
        ),
        growthRow(3, 2022, [7, 7.5], [result(3, 8.42, '12/2022 · ước tính lần đầu', 'đạt')]),
        growthRow(4, 2023, [8], [result(4, 8.34, '12/2023 · ước tính lần đầu', 'đạt')]),
        growthRow(5, 2024, [8, 8.5], [result(5, 9.32, '12/2024 · ước tính lần đầu', 'đạt')]),
        growthRow(6, 2025, [9], []),
      ],
    },
  ],
};

/** Negative values, bounds on both sides, a result that cannot be compared, and words as long as words get. */
export const oddTargets: TargetResultData = {
  ...frame,
  caption: '',
  axisTitle: 'Thay đổi, %, càng thấp càng tốt; một dòng mô tả dài hơn bề ngang của điện thoại',
  groups: [
    {
      id: 'odd',
      name: 'Nhóm có tên rất dài, dài hơn một dòng trên điện thoại và gần hết một dòng trên máy tính',
      rows: [
        {
          id: 'below',
          name: 'Chỉ tiêu giảm',
          note: 'đại hội Đảng bộ tỉnh, cho cả giai đoạn năm năm 2021–2025',
          target: { value: -8, label: 'dưới −8%', open: 'below', firmness: 'hollow' },
          results: [
            {
              ...result(0, -9.5, 'năm 2024', 'đạt', 'dashed'),
              label: 'không quá −9,5%',
              open: 'below',
            },
            { ...result(0, 5, 'nửa đầu năm 2025', 'không so được'), value: null },
          ],
          missing: none,
        },
        {
          id: 'above',
          name: 'Chỉ tiêu tăng',
          target: { value: 12, label: '12%', firmness: 'solid' },
          results: [
            { ...result(1, 12, 'năm 2024', 'chưa kết luận được', 'half'), open: 'above' },
            result(1, 0, 'năm 2025', 'không đạt', 'dotted'),
            result(1, -3, 'năm 2026', 'không đạt', 'solid'),
          ],
          missing: none,
        },
      ],
    },
  ],
};

export const noTarget: TargetResultData = { ...growth, groups: [] };
