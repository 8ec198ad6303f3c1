import { fact, type Translation } from '../../catalogue'
import type { hand as english } from '../../en/session/hand'

export const hand: Translation<typeof english> = {
  which: '{hand, select, left {左手} other {右手}}',

  drawing: {
    name: fact(
      '{hand, select, left {左手} other {右手}}手背图。灵骨穴在拇指掌骨与食指掌骨之间的凹陷处。',
      'S1',
      'S2',
      'S4',
    ),
    frame:
      '手指朝上，拇指在{thumbSide, select, right {右} other {左}}侧{view, select, mirror {，如同照镜子} other {，与看自己的手一样}}。',
    layers: {
      skin: '显示皮肤和指甲。',
      both: '显示皮肤和指甲，并透出骨骼。',
      bone: '显示骨骼，皮肤只留淡淡的轮廓。',
    },
    linggu: fact(
      '实心圆点标出灵骨穴：位于两根着色的骨头（拇指掌骨和食指掌骨）之间 V 形的窄端，在两骨相接处略靠手指一侧，未到手腕。',
      'S1',
      'S2',
      'S4',
    ),
    ring: '圆点外的虚线圈宽约 20 毫米，表示拇指指腹覆盖的范围。',
    hegu: fact('小圆点标出合谷：食指掌骨中点的拇指一侧。', 'S11', 'S12'),
    dabai: fact('小圆点标出大白：食指掌骨的拇指一侧，紧靠指根关节的近端。', 'S4', 'S7'),
    artery: fact(
      '手腕拇指一侧的虚线是警示，大致表示桡动脉走向 V 形凹陷的路径。摸到脉搏的地方不要按。',
      'S11',
      'S15',
    ),
    thumb:
      '另一只手的拇指从{thumbSide, select, right {右} other {左}}下方伸来，指甲朝上，指腹盖住圆点，以半透明显示。',
    circles: '带箭头的开口弧线表示{thumbSide, select, right {顺时针} other {逆时针}}打小圈。',
    steady: '没有箭头的闭合圆圈表示按住不动。',
    wrongSpots: '四处常被误按的位置打了叉：{spots}。',
  },

  point: {
    linggu: {
      name: '灵骨',
      where: fact('手背，拇指掌骨与食指掌骨之间的 V 形凹陷里，在两骨相接处略靠手指一侧。', 'S1', 'S2', 'S4'),
      caution: fact(
        '已经怀孕或可能怀孕时，请不要按压此穴：传统上孕期禁用，我们也没有找到检验按压是否安全的研究。可以用什么代替，请询问助产士或医生。',
        'S1',
        'S7',
        'S63',
      ),
    },
    hegu: {
      name: '合谷',
      where: fact('手背，食指掌骨中点的拇指一侧，比灵骨穴更靠手指约一个拇指宽。', 'S11', 'S12'),
      caution: fact(
        '已经怀孕或可能怀孕时，请不要按压合谷：宣传页和医师都建议避开，或只在专业人员指导下使用。',
        'S51',
        'S52',
        'S59',
      ),
    },
    dabai: {
      name: '大白',
      where: fact(
        '手背，食指掌骨拇指一侧的凹陷里，紧靠指根关节的近端。各家对此穴的位置说法不一，这里采用英文资料中较常见的一种。',
        'S1',
        'S4',
        'S6',
        'S7',
      ),
      caution: fact('标出它只是为了与灵骨穴区分。传统上孕期同样避开。', 'S7'),
    },
  },

  artery: '桡动脉：\n不要按',

  step: {
    open: fact('手的小指一侧朝下放好，拇指张开，像握着一只杯子。', 'S2', 'S3'),
    web: fact('把另一只手的拇指放在虎口的皮肤褶上。', 'S2', 'S3'),
    slide: fact('沿着食指掌骨，贴着它的拇指一侧，向手腕方向滑动。', 'S5', 'S11'),
    hollow: fact('滑到柔软的凹陷处停下，就在拇指掌骨与食指掌骨相接之前。', 'S1', 'S2', 'S4'),
    press: fact('轻轻按下：酸胀是正常的。如果刺痛、发麻或跳痛，就向手指方向挪一点。', 'S54', 'S15'),
  },

  stepShown: {
    open: '图中标出：朝下放的小指一侧，以及张开的拇指。',
    web: '图中标出：虎口的皮肤褶。',
    slide: '图中标出：从虎口沿食指掌骨的拇指一侧指向手腕的箭头。',
    hollow: '图中标出：围住 V 形凹陷的圆圈，以及指到那里的箭头。',
    press: '图中标出：按在穴位上的拇指，以及一个指向手指方向的短箭头。',
  },

  wrong: {
    hegu: {
      name: '合谷（太靠近手指）',
      short: '合谷',
      label: '太靠近手指\n（合谷）',
      feels: fact(
        '柔软多肉，在食指掌骨的中段。这里也可能酸胀，但那是另一个穴位：再向手腕移约一个拇指宽。',
        'S11',
        'S12',
        'S54',
      ),
    },
    gap: {
      name: '食指与中指掌骨之间的骨缝',
      short: '旁边骨缝',
      label: '骨缝不对',
      feels: fact('食指与中指两根掌骨之间的沟，那里是另一个穴位“威灵”。移到食指掌骨的拇指一侧。', 'S14'),
    },
    bone: {
      name: '拇指掌骨上',
      short: '骨头',
      label: '按在骨头上',
      feels: fact('很硬，按不下去；拇指根部关节有关节炎时会痛。滑下来，回到凹陷里。', 'S65'),
    },
    snuffbox: {
      name: fact('太靠近手腕处（有脉搏）', 'S11', 'S15'),
      short: '手腕',
      label: fact('太靠近手腕，\n这里有脉搏', 'S11', 'S15'),
      feels: fact(
        '手腕处拇指两条肌腱之间的凹窝。手指下有脉搏跳动，因为动脉在这里：向指尖方向移。',
        'S11',
        'S15',
      ),
    },
  },

  pressure: {
    title: '应有的感觉',
    yes: fact('酸胀或饱满感：可以。', 'S54'),
    no: fact('刺痛或发麻：不可以。', 'S51', 'S60'),
    how: fact('用力到感觉酸胀即可，绝不要刺痛；按压时应能轻松呼吸和说话。', 'S50', 'S51', 'S54'),
  },
  stop: fact('如果刺痛、发麻、麻木或跳痛，请停下。', 'S51', 'S60', 'S61'),

  finder: {
    title: '找到灵骨穴',
    intro: '{count, plural, =5 {五步} other {# 步}}，{hand, select, left {左手} other {右手}}手背。',
    leave: '关闭',
    back: '上一步',
    next: '下一步',
    done: '完成',
    steps: '步骤',
    stepOf: '第 {step} 步，共 {count} 步',
    stepDone: '已完成',
    otherHand: '{hand, select, left {看左手} other {看右手}}',
    view: '观看方式',
    own: '自己看到的样子',
    mirror: '镜中的样子',
    layer: '皮肤或骨骼',
    skin: '皮肤',
    bone: '骨骼',
    layerValue: '骨骼 {percent}%',
    wrongSpots: '显示误按位置',
    wrongSpot: '误按时的感觉',
    print: '打印',
  },

  own: {
    open: '在自己的手上找（摄像头）',
    label: '在自己的手上找',
    on: '摄像头已开',
    off: '摄像头已关',
    picture: '摄像头画面，如镜中所见',
    privacy: '画面只留在这个窗口的内存里，不保存，也不发送。离开这个画面，摄像头就关闭。',
    turnOn: '打开摄像头',
    drawing: '看图来找',
    sameSteps: '图上是同样的五步。',
    again: '再试一次',
    explain: {
      title: '在自己的手上看位置',
      text: '让摄像头看到你的{hand, select, left {左手} other {右手}}手背：圆圈标出灵骨穴大约在哪里。',
      limits: '摄像头看不见凹陷，这个圆圈也还没有在人手上核对过。最后由你的拇指来确认。',
    },
    asking: {
      title: '正在等待摄像头',
      text: '系统可能会问你是否允许灵骨使用摄像头。',
    },
    looking: {
      title: '让镜头看到{hand, select, left {左手} other {右手}}手背',
      text: '手背正对镜头，手指向上，拇指张开，对准虚线轮廓。',
    },
    hint: {
      starting: '正在启动，请举起手',
      show: '把手放进画面',
      light: '把光线调亮一些',
      other: '换另一只手',
      turn: '把手翻过来，露出手背',
      wrist: '让手腕也进入画面',
      closer: '靠近一些',
      flat: '手背放平，正对镜头',
      thumb: '张开拇指',
      still: '手不要动',
    },
    slow: '这台电脑算得慢一些：手多停一会儿。',
    found: {
      title: '就在这个圈里的某处',
      text: fact('现在用另一只手的拇指去找凹陷。有酸胀感就对了。', 'S1', 'S2', 'S54'),
      why: '大约在这里：摄像头看不见凹陷。圆圈向外 12 毫米，约一个拇指肚。',
      freeze: '定住圆圈',
      key: '按空格键也可以',
    },
    frozen: {
      title: '圆圈停在这里',
      text: '{hand, select, left {左手} other {右手}}不要动。现在另一只手可以盖住这里。',
      note: '手动过了就重新找：定住的圆圈不会跟着动。',
      again: '重新找',
    },
    closed: {
      time: '五分钟后自动关闭。',
      hidden: '窗口隐藏时自动关闭。',
      locked: '屏幕或应用锁定时自动关闭。',
      asleep: '电脑睡眠时自动关闭。',
      session: '按压开始时自动关闭。',
    },
    trouble: {
      none: { title: '这里没有摄像头', note: '刚插上？再试一次。' },
      refused: {
        title: '系统没有允许使用摄像头',
        note: '要允许：打开系统的隐私设置，在“摄像头”里找到灵骨，然后再试一次。',
      },
      busy: { title: '别的程序正在用摄像头', note: '关闭那个程序，然后再试一次。' },
      unplugged: { title: '摄像头停了', note: '重新插好，然后再试一次。' },
      broken: {
        title: '这个功能在这里用不了',
        note: '灵骨缺少文件，或文件损坏。再试一次，或重新安装灵骨。',
      },
    },
  },

  print: {
    title: '灵骨穴，{hand, select, left {左手} other {右手}}手背',
    find: '怎样找到',
    feel: '应有的感觉',
    wrong: '常见误按',
    caution: '按压之前',
    note: fact(
      '自我保健参考，不是医疗建议。我们没有找到按压此穴治疗坐骨神经痛的研究；它可能有帮助，也可能没有。',
      'S20',
      'S21',
      'S22',
    ),
  },
}
