import { source, type Source } from './source'

/** The points, the hand and the tradition. Titles stand in the language they were published in. */
export const pointSources: readonly Source[] = [
  source(
    'point',
    'S1',
    '灵骨穴与大白穴, commented Tung text (Chinese)',
    'm.yczyjg.com/article/7866228_175114020.html',
  ),
  source('point', 'S2', 'CatsTCMNotes: Ling Gu', 'catstcmnotes.com/post/ling-gu'),
  source('point', 'S3', 'CatsTCMNotes: Hand and palm points 22.XX', 'catstcmnotes.com'),
  source(
    'point',
    'S4',
    'IHSociety: Master Tung’s points 22.04 and 22.05, Ling Gu and Da Bai',
    'ihsociety.com/master-tungs-points-22-04-22-05-ling-gu-da-bai',
  ),
  source('point', 'S5', 'Young W-C. Why Linggu (22.05) and Dabai (22.04). 2014', 'drweichiehyoung.com'),
  source(
    'point',
    'S6',
    'CHWB: Acupuncture, what’s the point? Master Tung’s system',
    'chwbonline.com/acupuncture-whats-the-point-master-tungs-system-of-acupuncture/',
  ),
  source('point', 'S7', 'Johnson S. Chapter on Dabai and Linggu (book excerpt)', 'findhealthclinics.com'),
  source(
    'point',
    'S10',
    'TCM Window: Gentong point, anatomy',
    'tcmwindow.com/acupuncture/Epipodite/Acupuncture-Single-Point-Gentong-Xue.shtml',
  ),
  source(
    'point',
    'S11',
    'Corrigendum on where LI4 lies, citing WHO 2008. Evid Based Complement Alternat Med 2021:9857079',
    'www.hindawi.com/journals/ecam/2021/9857079/',
  ),
  source('point', 'S12', 'TCM Window: Hegu (LI4)', 'tcmwindow.com/acupuncture/Yangming/Hegu-(LI-4).shtml'),
  source(
    'point',
    'S13',
    'The cun measurement system: an investigation into its suitability in current practice',
    'discovery.researcher.life',
  ),
  source(
    'point',
    'S14',
    '针灸学, chapter naming Weiling 威灵 (Chinese)',
    'm.gudian8.com/zhongyi/chapter/98813.html',
  ),
  source(
    'point',
    'S15',
    'Umemoto et al. Dissection around LI4 in 40 hands. Evid Based Complement Alternat Med 2019:6879076',
    'pmc.ncbi.nlm.nih.gov/articles/PMC6614981/',
  ),
  source(
    'point',
    'S16',
    'Wikipedia: First metacarpal bone, citing Doyle and Botte 2003',
    'en.wikipedia.org/wiki/First_metacarpal_bone',
    'second-hand',
  ),
  source(
    'point',
    'S17',
    'Anatomical Characterization of Acupoint Large Intestine 4. Anat Rec',
    'digitalscholar.lsuhsc.edu/som_facpubs/1514/',
  ),
  source(
    'point',
    'S18',
    'CHWB: Acupuncture, what’s the point? On choosing the side',
    'chwbonline.com/acupuncture-whats-the-point-master-tungs-system-of-acupuncture/',
  ),
  source('point', 'S55', 'McCann H. Slides quoting the Suwen, 2019', 'text.123docz.net/document/8519861'),
  source('point', 'S66', '骨關穴, Tung’s Acupuncture (Chinese)', 'www.tungs-acupuncture.com'),
]
