using Refit;
namespace App;
public record Feedback(string Text, string Contact);
public interface IFeedbackApi { [Post("/feedback")] Task Send([Body] Feedback feedback); }
