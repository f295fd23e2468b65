import { Upload } from 'antd';
import { createRoot } from 'react-dom/client';
import { link, words, zoo } from './words.js';

const onChange = ({ file }) => file.status === 'done' && zoo.done();
createRoot(zoo.place).render(
  <Upload.Dragger name="fichier" action={zoo.address} onChange={onChange}>
    <p className="ant-upload-text">{words}</p>
    <p className="ant-upload-hint">{link}</p>
  </Upload.Dragger>,
);
