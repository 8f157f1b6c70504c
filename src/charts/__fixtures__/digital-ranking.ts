/**
 * Ranks 2020–2024 and scores 2022–2024 of the digital transformation index (DTI) of 63 provinces, as in the
 * dataset `dti-ranking`; a `c` after a rank: computed, implied or read from the order of a list.
 */
const table = `
VN-HN,Hà Nội,,,24,6,4,0.6098,0.7448,0.8241
VN-03,Hà Giang,,,57,37c,25c,0.4790,0.6744,0.7292
VN-04,Cao Bằng,61,,61,62,62c,0.4081,0.5249,0.5128
VN-53,Bắc Kạn,,,63,58c,32c,0.3941,0.5964,0.7118
VN-07,Tuyên Quang,,,48,38c,49c,0.5320,0.6735,0.6432
VN-02,Lào Cai,,,38,34c,42c,0.5652,0.6783,0.6751
VN-71,Điện Biên,,,35,24c,9c,0.5735,0.7030,0.7651
VN-01,Lai Châu,,,53,54c,36c,0.5032,0.6185,0.7056
VN-05,Sơn La,,,44,49c,46c,0.5478,0.6538,0.6640
VN-06,Yên Bái,,,15,15c,13c,0.6350,0.7146,0.7583
VN-14,Hòa Bình,,,42,56c,30c,0.5548,0.6154,0.7160
VN-69,Thái Nguyên,,8c,8,16c,6c,0.6469,0.7137,0.7924
VN-09,Lạng Sơn,,5c,6,4,18c,0.6837,0.7601,0.7480
VN-13,Quảng Ninh,4,7c,3,12c,17c,0.7024,0.7166,0.7484
VN-54,Bắc Giang,10,10c,9,9c,13c,0.6440,0.7366,0.7583
VN-68,Phú Thọ,,,23,43c,50c,0.6126,0.6616,0.6370
VN-70,Vĩnh Phúc,,,18,44c,20c,0.6341,0.6598,0.7389
VN-56,Bắc Ninh,3,4c,7,18c,21c,0.6736,0.7115,0.7364
VN-61,Hải Dương,,,13,26c,19c,0.6383,0.6929,0.7461
VN-HP,Hải Phòng,,,14,8c,3c,0.6352,0.7367,0.8253
VN-66,Hưng Yên,,,33,31c,52c,0.5753,0.6855,0.6303
VN-20,Thái Bình,,,56,52c,59c,0.4794,0.6205,0.5487
VN-63,Hà Nam,,,34,29c,24c,0.5743,0.6870,0.7312
VN-67,Nam Định,,,10,14c,15c,0.6390,0.7149,0.7523
VN-18,Ninh Bình,8,6,21,19c,38c,0.6214,0.7094,0.6833
VN-21,Thanh Hóa,15c,12,15,11,8c,0.6350,0.7314,0.7742
VN-22,Nghệ An,,,52,42c,27c,0.5049,0.6619,0.7184
VN-23,Hà Tĩnh,,,37,25c,11c,0.5676,0.6993,0.7629
VN-24,Quảng Bình,,,46,46c,63c,0.5415,0.6570,0.4946
VN-25,Quảng Trị,,,55,61,41c,0.4866,0.5488,0.6770
VN-26,Thừa Thiên Huế,2,2,4,3,5,0.6975,0.7660,0.7951
VN-DN,Đà Nẵng,1,1,1,1,2,0.8002,0.8340,0.8335
VN-27,Quảng Nam,,,31,41c,57,0.5808,0.6641,0.5803
VN-29,Quảng Ngãi,,50,26,21,28c,0.6033,0.7077,0.7166
VN-31,Bình Định,,,29,27c,37c,0.5845,0.6926,0.6970
VN-32,Phú Yên,62,,59,59,56c,0.4679,0.5582,0.6013
VN-34,Khánh Hòa,,,41,30c,34c,0.5576,0.6869,0.7079
VN-36,Ninh Thuận,63,,27,48c,35c,0.5934,0.6552,0.7063
VN-40,Bình Thuận,,,50,51c,40c,0.5223,0.6386,0.6781
VN-28,Kon Tum,,,45,50c,48c,0.5438,0.6518,0.6478
VN-30,Gia Lai,,,62,55c,61c,0.4069,0.6159,0.5288
VN-33,Đắk Lắk,,,47,39c,39c,0.5408,0.6734,0.6807
VN-72,Đắk Nông,,,49,57c,55c,0.5266,0.6150,0.6075
VN-35,Lâm Đồng,,,22,28c,22c,0.6209,0.6902,0.7331
VN-58,Bình Phước,25,9,12,13,12c,0.6385,0.7157,0.7617
VN-37,Tây Ninh,,,40,33c,53c,0.5638,0.6817,0.6274
VN-57,Bình Dương,,22c,19,7,29c,0.6321,0.7411,0.7161
VN-39,Đồng Nai,,,43,32c,44c,0.5507,0.6848,0.6711
VN-43,Bà Rịa - Vũng Tàu,,,28,10,7c,0.5878,0.7353,0.7774
VN-SG,TP. Hồ Chí Minh,5,3,2,2,1,0.7163,0.8020,0.8373
VN-41,Long An,,,11,17c,10c,0.6386,0.7129,0.7644
VN-46,Tiền Giang,6,23c,20,23c,51c,0.6274,0.7046,0.6341
VN-50,Bến Tre,,,51,53c,54c,0.5077,0.6203,0.6230
VN-51,Trà Vinh,,26c,25,22c,43c,0.6077,0.7068,0.6714
VN-49,Vĩnh Long,,,30,47c,31c,0.5824,0.6567,0.7145
VN-45,Đồng Tháp,,,39,36c,45c,0.5649,0.6768,0.6647
VN-44,An Giang,,,54,59,60c,0.4972,0.5582,0.5393
VN-47,Kiên Giang,9,,32,40c,23c,0.5796,0.6717,0.7313
VN-CT,Cần Thơ,7,,5,5,16c,0.6924,0.7468,0.7505
VN-73,Hậu Giang,,,17,20c,33c,0.6342,0.7092,0.7093
VN-52,Sóc Trăng,57,,36,45c,47c,0.5731,0.6584,0.6493
VN-55,Bạc Liêu,,,60,63,58c,0.4478,0.5208,0.5629
VN-59,Cà Mau,,,58,35c,26c,0.4689,0.6772,0.7277
`;

export interface RankedProvince {
  readonly id: string;
  readonly name: string;
  /** 2020–2024; `null` where no rank was found. */
  readonly ranks: readonly ({ readonly rank: number; readonly isComputed: boolean } | null)[];
  /** 2022–2024. */
  readonly scores: readonly number[];
}

export const provinces: readonly RankedProvince[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', name = '', ...cells] = line.split(',');
    return {
      id,
      name,
      ranks: cells
        .slice(0, 5)
        .map((cell) =>
          cell === '' ? null : { rank: parseInt(cell, 10), isComputed: cell.endsWith('c') },
        ),
      scores: cells.slice(5).map(Number),
    };
  });
