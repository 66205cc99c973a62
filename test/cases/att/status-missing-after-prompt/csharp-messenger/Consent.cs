using AppTrackingTransparency;
using CommunityToolkit.Mvvm.Messaging;
using mParticle.MAUI;
namespace Shop;
public record AttAnswered(ATTrackingManagerAuthorizationStatus Status);
public class Consent(IMessenger messenger) {
  public async Task AskAsync() { var status = await ATTrackingManager.RequestTrackingAuthorizationAsync(); messenger.Send(new AttAnswered(status)); }
}
public class Reporter : IRecipient<AttAnswered> {
  public void Receive(AttAnswered message) => MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)message.Status);
}
