import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useDropzone } from 'react-dropzone';
import { link, words, zoo } from './words.js';

function Zone() {
  const [names, setNames] = useState([]);
  const onDrop = (files) => {
    setNames(files.map(({ name }) => name));
    for (const file of files) zoo.upload(file);
  };
  const { getRootProps, getInputProps } = useDropzone({ onDrop });
  return (
    <section>
      <div {...getRootProps({ className: 'depot' })}>
        <input {...getInputProps()} />
        <p>{words}</p>
        <p>{link}</p>
      </div>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

createRoot(zoo.place).render(<Zone />);
