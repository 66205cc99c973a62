import AsyncStorage from '@react-native-async-storage/async-storage';
import { useEffect, useState } from 'react';
import { Button, FlatList, Text, TextInput, View } from 'react-native';
export default function App() {
  const [text, setText] = useState('');
  const [entries, setEntries] = useState<string[]>([]);
  useEffect(() => { AsyncStorage.getItem('entries').then((s) => s && setEntries(JSON.parse(s))); }, []);
  const add = async () => { const next = [text, ...entries]; setEntries(next); await AsyncStorage.setItem('entries', JSON.stringify(next)); };
  return (
    <View>
      <TextInput multiline placeholder="How was your day?" value={text} onChangeText={setText} />
      <Button title="Add" onPress={add} />
      <FlatList data={entries} renderItem={({ item }) => <Text>{item}</Text>} />
    </View>
  );
}
