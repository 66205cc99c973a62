import React, { createContext, useContext, useReducer, useEffect } from 'react';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
const Ctx = createContext(null);
function reducer(state, action) { return action.type === 'answered' ? { ...state, asked: true } : state; }
export function Provider({ children }) {
  const [state, dispatch] = useReducer(reducer, { asked: false });
  useEffect(() => { if (state.asked) MParticle.logEvent('asked', 1, {}); }, [state.asked]);
  return <Ctx.Provider value={{ state, dispatch }}>{children}</Ctx.Provider>;
}
export function Ask() {
  const { dispatch } = useContext(Ctx);
  useEffect(() => { requestTrackingPermission().then((status) => dispatch({ type: 'answered', status })); }, []); // expect: att/status-missing-after-prompt warning
  return null;
}
