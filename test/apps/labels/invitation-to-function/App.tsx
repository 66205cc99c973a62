import { initializeApp } from 'firebase/app';
import { getFunctions, httpsCallable } from 'firebase/functions';
import { useState } from 'react';
import { Button, TextInput, View } from 'react-native';
const functions = getFunctions(initializeApp({ apiKey: 'x' }));
const invite = httpsCallable(functions, 'invite');
export default function App() {
  const [friend, setFriend] = useState('');
  return (
    <View>
      <TextInput placeholder="Friend's email" value={friend} onChangeText={setFriend} keyboardType="email-address" />
      <Button title="Invite" onPress={() => invite({ to: friend })} />
    </View>
  );
}
