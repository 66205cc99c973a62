// Gives nothing: that the other app of the repository does says nothing of this one.
import { logEvent } from 'react-native-mparticle';
logEvent('opened', 1);
