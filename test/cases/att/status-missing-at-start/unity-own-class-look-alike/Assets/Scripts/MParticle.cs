using mParticle;

namespace Game.Analytics
{
    // The app's own file has the name of the plugin's: it is the app's code all the same.
    public interface IMParticleSDK
    {
        void Begin();
    }

    public class Tracking : IMParticleSDK
    {
        public void Begin()
        {
            MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" }); // expect: att/status-missing-at-start error
        }
    }
}
