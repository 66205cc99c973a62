import { initializeApp } from 'firebase/app';
import { getFirestore, doc, setDoc } from 'firebase/firestore';
import { useState } from 'react';
import { Button, TextInput, View } from 'react-native';
const app = initializeApp({ apiKey: 'x' });
const db = getFirestore(app);
export default function Profile({ uid }: { uid: string }) {
  const [displayName, setDisplayName] = useState('');
  const [bio, setBio] = useState('');
  const save = () => setDoc(doc(db, 'users', uid), { displayName, bio, updatedAt: Date.now() }, { merge: true });
  return (
    <View>
      <TextInput placeholder="Display name" value={displayName} onChangeText={setDisplayName} />
      <TextInput placeholder="About you" value={bio} onChangeText={setBio} multiline />
      <Button title="Save" onPress={save} />
    </View>
  );
}
