import React, { createContext, useContext, useReducer, useEffect } from 'react';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
const Ctx = createContext(null);
function reducer(state, action) { return action.type === 'answered' ? { ...state, status: action.status } : state; }
export function Provider({ children }) {
  const [state, dispatch] = useReducer(reducer, { status: null });
  useEffect(() => { if (state.status) MParticle.setATTStatus(words[state.status], Date.now()); }, [state.status]);
  return <Ctx.Provider value={{ state, dispatch }}>{children}</Ctx.Provider>;
}
export function Ask() {
  const { dispatch } = useContext(Ctx);
  useEffect(() => { requestTrackingPermission().then((status) => dispatch({ type: 'answered', status })); }, []);
  return null;
}
