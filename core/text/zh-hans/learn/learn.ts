import { fact, type Translation } from '../../catalogue'
import type { learn as english } from '../../en/learn/learn'
import { moving } from './learn-moving'
import { ratings, science } from './learn-science'

type Learn = Translation<typeof english>

const screen: Learn['screen'] = {
  title: '了解',
  intro: '读完约需 {minutes} 分钟。要点在前，细节可以展开。',
  contents: '目录',
  search: '在本页搜索',
  clear: '清除搜索',
  found: '{n, plural, =0 {没有找到} other {找到 # 节}}',
  print: '打印',
  openFinder: '打开找穴指南',
  seeSigns: '何时就医',
  tradition: '传统说法',
  sourcesLabel: '来源：{keys}',
  sourceLabel: '来源 {key}',
  study: { who: '对象与方法', found: '结果', limits: '局限' },
  link: {
    show: '打开',
    ask: '将在浏览器中打开以下网址（离开本应用）：',
    open: '在浏览器中打开',
    cancel: '留在这里',
  },
}

const gist: Learn['gist'] = {
  title: '要点',
  short: fact(
    '我们没有找到检验按压灵骨穴对坐骨神经痛作用的研究。在部分坐骨神经痛试验中，专业人员施针有一些帮助；一项小型试验里，每天自我按压缓解了慢性腰痛；各指南意见不一。所以请把它当作一种可能有用、也可能没用的舒缓方法。',
    'S21',
    'S22',
    'S25',
    'S29',
    'S122',
  ),
  change: fact('坐骨神经痛通常在四到六周内好转。', 'S40'),
}

const what: Learn['what'] = {
  title: '灵骨穴是什么？',
  short: fact(
    '灵骨穴出自董氏针灸。它在手背，拇指掌骨与食指掌骨之间的 V 形凹陷里，左右手各有一个。',
    'S1',
    'S2',
    'S4',
  ),
  under: {
    title: '手指下面有什么？',
    a: fact(
      '皮肤、两骨之间的一块肌肉、静脉、一条皮神经（桡神经浅支），更深处有尺神经的一个分支。',
      'S10',
      'S17',
    ),
    b: fact('强烈的搏动是桡动脉：太靠近手腕了。', 'S11', 'S15'),
  },
  lung: {
    title: '它连着“肺支神经”吗？',
    a: fact(
      '不是。手上没有肺的神经。董氏著作用脏器给“神经”命名，指的是反应区；那是传统说法，不是解剖学。',
      'S7',
      'S10',
      'S17',
      'S66',
    ),
  },
}

const find: Learn['find'] = {
  title: '怎样找到它？',
  short: fact(
    '拇指张开，像握着一只杯子，从虎口沿食指掌骨的拇指一侧滑向手腕，停在两骨相接之前的柔软凹陷处。',
    'S1',
    'S2',
    'S3',
  ),
  feel: {
    title: '应该是什么感觉？',
    a: fact('这类穴位上出现酸胀感是常见的。刺痛、发麻或跳痛，就向手指方向挪一点。', 'S54', 'S15'),
  },
  camera: {
    title: '自己手上的圆圈有多准？',
    a: fact('约一个拇指肚，还没有在人手上核对过：摄像头看不见凹陷，要用拇指去摸。', 'S1', 'S2'),
  },
  cun: {
    title: '为什么不写距离？',
    a: fact('一项 50 名成人的研究发现，用“寸”（拇指宽）量不准手上的距离。请以骨头和凹陷为准。', 'S13'),
  },
}

const tradition: Learn['tradition'] = {
  title: '传统怎么说？',
  short: fact(
    '在董氏传统中，灵骨穴用于坐骨神经痛、腰背和肩部疼痛、头痛等，常与邻近的大白穴同用。',
    'S3',
    'S4',
    'A',
  ),
  ideas: {
    title: '传统上怎样解释？',
    a: fact(
      '用“经络”中气的运行来解释：按压或针刺被认为能疏通阻滞。有的资料把坐骨神经痛与肺虚相联系。这些是观念，不是证据。',
      'A',
    ),
  },
  side: {
    title: '按哪只手？',
    a: fact('董氏传统是按疼痛对侧的手。没有研究表明左右有差别，用你觉得舒服的那只手就好。', 'S4', 'S18'),
  },
}

const often: Learn['often'] = {
  title: '多久一次、按多长、用多大力？',
  short: fact(
    '疼痛突然加重时，轻柔地按 3 到 5 分钟。文章的这句话背后没有研究；它与邻近穴位的常见说明相符。',
    'A',
    'S50',
    'S51',
  ),
  firm: {
    title: '用多大力？',
    a: fact(
      '到酸胀为止，绝不要刺痛；应能轻松呼吸和说话。更重并不更好：压力太大会造成瘀青。',
      'S25',
      'S50',
      'S51',
    ),
  },
  rhythm: {
    title: '为什么是 50 秒，再 10 秒？',
    a: fact('说明资料不建议长时间不松手地按压。所以每分钟有十秒放松：一次慢呼吸的时间。', 'S51', 'D'),
  },
  limit: {
    title: '多按会更好吗？',
    a: fact('没有找到这样的说法。一天四次之后，请让手休息。', 'D'),
  },
}

const not: Learn['not'] = {
  title: '什么时候不要按？',
  short: fact(
    '已经怀孕或可能怀孕时不要按。皮肤破损、瘀青、肿胀或麻木的手，或近期骨折、手术后的手，不要按。情况严重时，也不要用它代替就医。',
    'S1',
    'S7',
    'S51b',
    'S64',
  ),
  pregnancy: {
    title: '关于怀孕，已知些什么？',
    a: fact(
      '董氏著作写明孕妇禁针灵骨；邻近的合谷，说明资料也建议避开，或只在专业人员指导下使用。',
      'S1',
      'S7',
      'S51',
      'S52',
    ),
    b: fact(
      '一篇关于在这类穴位上针刺的综述没有发现有害的客观证据，但它没有研究灵骨穴，也没有研究按压。',
      'S63',
    ),
  },
  light: {
    title: '哪些人要先咨询并轻按？',
    a: fact('服用抗凝药、容易出血或瘀青，或皮肤脆弱的人。', 'S51b'),
    b: fact(
      '任何一只手有拇指根部关节炎或腕管问题的人：指尖 1 磅的捏力，到那个关节会超过 13 磅。请改用指关节或圆头橡皮。',
      'S65',
    ),
  },
  stop: {
    title: '什么时候停下？',
    a: fact('刺痛、发麻、麻木、跳痛或出现瘀青时。压力造成的麻木可能要两三个月才恢复。', 'S51', 'S60', 'S61'),
  },
}

const visits: Learn['visits'] = {
  title: '要不要看针灸师？',
  short: fact(
    '文章建议每周针刺一到两次，持续四到六周，好转后减少。这是意见；2024 年的试验是四周十次。',
    'A',
    'S22',
  ),
  choose: {
    title: '怎样选择？',
    a: fact(
      '找有执照的针灸师；如果想用灵骨穴，可以问问对方是否熟悉董氏穴位。针应当无菌，且只用一次。',
      'A',
      'S81',
    ),
    b: fact('带上你的病史和用药清单。对保证效果、或叫你推迟看医生的人要当心。', 'S81', 'D'),
  },
  course: {
    title: '要去几次？',
    a: fact(
      '这是意见，不是必须完成的计划：新近的疼痛（六周以内）2 到 3 次，更久的 6 到 12 次。先试一两次。',
      'A',
      'S43',
    ),
  },
  risks: {
    title: '针刺有什么风险？',
    a: fact(
      '常见的是瘀青、少量出血和酸痛。NCCIH 说，操作不当的针刺可能造成严重的副作用。这些是针的风险，不是按压的风险。',
      'A',
      'S49',
    ),
  },
}

const sources: Learn['sources'] = {
  title: '来源',
  short: '多数只读了摘录，没有读全文。这里的字母和数字与正文中的一致。',
  group: {
    point: '穴位与手',
    trial: '研究与指南',
    help: '何时就医',
    technique: '按压与注意事项',
    measure: '疼痛评分',
    moving: '活动',
    heat: '热敷',
    app: '本应用',
  },
  reading: {
    whole: '读过全文',
    excerpt: '读过摘录',
    'second-hand': '转引',
    own: '自己的选择',
  },
}

export const learn: Learn = {
  screen,
  gist,
  what,
  find,
  tradition,
  science,
  often,
  not,
  visits,
  moving,
  ratings,
  sources,
}
