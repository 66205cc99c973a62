export const switched = (profile: { allowed: boolean }) => {
  profile.allowed = true;
};
