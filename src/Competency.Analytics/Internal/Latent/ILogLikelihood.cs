namespace Competency.Analytics.Internal.Latent;

/// <summary>A log-likelihood to be maximized over its parameters.</summary>
internal interface ILogLikelihood
{
    int Count { get; }

    /// <summary>Gives the log-likelihood, negative infinity outside the parameter space, and fills the gradient when there is one to fill.</summary>
    double Evaluate(double[] parameters, double[]? gradient);

    /// <summary>Gives a positive definite matrix near the negative Hessian, which shapes the first steps.</summary>
    double[][] Curvature(double[] parameters);
}
