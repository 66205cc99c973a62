using UnityEngine;

namespace mParticle
{
	// The source of mParticle's plugin, as a Unity package brings it.
	public enum UserIdentity
	{
		Other = 0,
		CustomerId}

	;

	public sealed class MParticleOptions
	{
		public string ApiKey;
	}

	public interface IMParticleSDK
	{
		void Initialize(MParticleOptions options);
	}

	public sealed class MParticle : MonoBehaviour, IMParticleSDK
	{
		private IMParticleSDK mp;

		public void Initialize(MParticleOptions options)
		{
			mp.Initialize(options);
		}
	}
}
