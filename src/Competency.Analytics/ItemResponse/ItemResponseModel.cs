namespace Competency.Analytics;

/// <summary>A model of how answers hang on a latent value θ.</summary>
/// <remarks>The numbers are a wire format and never change. No model has a guessing parameter, and no factor 1.7 is used.</remarks>
public enum ItemResponseModel
{
    /// <summary>
    /// logit P(answer ≥ k) = a(θ − b(k)), each item with its own discrimination a. With two categories it is the two-parameter
    /// logistic model. Source: Samejima (1969), Psychometrika Monograph 17, https://doi.org/10.1007/BF03372160.
    /// </summary>
    GradedResponse = 0,

    /// <summary>
    /// log P(k)/P(k − 1) = a(θ − b(k)), each item with its own discrimination. Source: Muraki (1992), Applied Psychological
    /// Measurement 16, 159-176, https://doi.org/10.1177/014662169201600206.
    /// </summary>
    GeneralizedPartialCredit = 1,

    /// <summary>
    /// log P(k)/P(k − 1) = θ − b(k), the variance of θ estimated. With two categories it is the Rasch model. Source: Masters (1982),
    /// Psychometrika 47, 149-174, https://doi.org/10.1007/BF02296272.
    /// </summary>
    PartialCredit = 2,

    /// <summary>
    /// log P(k)/P(k − 1) = θ − location − step(k) with the same steps for every item, the variance of θ estimated. Source: Andrich
    /// (1978), Psychometrika 43, 561-573, https://doi.org/10.1007/BF02293814.
    /// </summary>
    RatingScale = 3,
}
