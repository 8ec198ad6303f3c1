import { source, type Source } from './source'

/** When to get help. Titles stand in the language they were published in. */
export const helpSources: readonly Source[] = [
  source('help', 'S40', 'NHS 111 Wales: Sciatica', '111.wales.nhs.uk/encyclopaedia/s/article/sciatica/'),
  source(
    'help',
    'S41',
    'The NHS list for sciatica, full copy',
    'barabone.blog/2019/10/02/sciatica/',
    'second-hand',
  ),
  source(
    'help',
    'S42',
    'BMJ Best Practice: Cauda equina syndrome',
    'bestpractice.bmj.com/topics/en-gb/3000164',
  ),
  source('help', 'S43', 'NHS inform: Sciatica', 'www.nhsinform.scot'),
  source('help', 'S44', 'NHS Lothian RefHelp: Red flags in back pain', 'apps.nhslothian.scot/refhelp/'),
  source(
    'help',
    'S45',
    'HeyNeurosurgeon: Red flag conditions and cauda equina syndrome',
    'heyneurosurgeon.co.uk/red-flag-conditions-and-cauda-equina-syndrome/',
  ),
  source(
    'help',
    'S46',
    'Clinical.zone: Back (summary of CKS)',
    'clinical.zone/musculoskeletal/back',
    'second-hand',
  ),
  source('help', 'S80', 'NHS: Deep vein thrombosis (DVT)', 'www.nhs.uk/conditions/deep-vein-thrombosis-dvt/'),
  source(
    'help',
    'S82',
    'Study Abroad: ambulance numbers by country (Japanese), and pages of the services',
    'studyabroad.co.jp/blog/study-abroad/201609090000.html',
  ),
]
