import { ElUpload } from 'element-plus';
import 'element-plus/es/components/upload/style/css';
import { createApp, h } from 'vue';
import { link, words, zoo } from './words.js';

createApp({
  render: () =>
    h(
      ElUpload,
      { drag: true, action: zoo.address, name: 'fichier', onSuccess: () => zoo.done() },
      { default: () => h('div', { class: 'el-upload__text' }, [words, h('em', link)]) },
    ),
}).mount(zoo.place);
