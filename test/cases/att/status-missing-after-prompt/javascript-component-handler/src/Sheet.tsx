import React from 'react';
import { Modal, Button } from 'react-native';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
type Props = { visible: boolean; onDone: (status: string) => void };
export const TrackingSheet: React.FC<Props> = ({ visible, onDone }) => (
  <Modal visible={visible}>
    <Button title="Continue" onPress={() => requestTrackingPermission().then(onDone)} />
  </Modal>
);
