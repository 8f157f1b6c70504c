import { firmnesses } from '../mark.ts';
import type { UnitChartData } from '../unit-chart.ts';

/** The 43 tasks of Project 06 in one province in April 2023: the source counts those carried out effectively. */
export const tasks: UnitChartData = {
  sets: [
    {
      id: '2023',
      name: '',
      groups: [
        {
          id: 'done',
          name: 'nhiệm vụ được triển khai hiệu quả, theo báo cáo; chưa phải là hoàn thành',
          count: 18,
          label: '18/43',
          emphasis: 'subject',
          firmness: 'solid',
          cell: '0,0',
        },
        {
          id: 'rest',
          name: 'nhiệm vụ còn lại; nguồn không nói tình trạng',
          count: 25,
          label: '25/43',
          emphasis: 'context',
          firmness: 'dashed',
          cell: '1,0',
        },
      ],
    },
  ],
  axisTitle: 'Mỗi chấm là một nhiệm vụ',
};

/** The same beside the 46 tasks of another list, two years later. */
export const twoLists: UnitChartData = {
  ...tasks,
  sets: [
    ...tasks.sets.map((set) => ({ ...set, name: 'Tháng 4/2023: 43 nhiệm vụ' })),
    {
      id: '2025',
      name: 'Nửa đầu năm 2025: danh sách khác, 46 nhiệm vụ',
      groups: [
        {
          id: 'done',
          name: 'hoàn thành và thực hiện thường xuyên',
          count: 21,
          label: '21/46',
          emphasis: 'subject',
          firmness: 'solid',
          cell: '3,0',
        },
        {
          id: 'running',
          name: 'đang triển khai',
          count: 25,
          label: '25/46',
          emphasis: 'context',
          firmness: 'solid',
          cell: '4,0',
        },
      ],
    },
  ],
};

/** A group of each form, one without a thing in it, and words as long as words get. */
export const manyGroups: UnitChartData = {
  sets: [
    {
      id: 'all',
      name: 'Một danh sách có tên dài đến mức phải xuống dòng ngay cả khi hình rộng bằng cả màn hình máy tính để bàn',
      groups: [
        ...firmnesses.map((firmness, index) => ({
          id: firmness,
          name: `nhóm thứ ${index + 1} có lời giải thích dài hơn một dòng của hình vẽ`,
          count: 3 + 4 * index,
          label: `${3 + 4 * index}/78`,
          emphasis:
            (['subject', 'comparison', 'named', 'context'] as const)[index % 4] ?? 'context',
          firmness,
        })),
        {
          id: 'none',
          name: 'không có gì',
          count: 0,
          label: '0/78',
          emphasis: 'context',
          firmness: 'solid',
        },
      ],
    },
  ],
  axisTitle: 'Mỗi chấm là một thứ',
};
