#include "bench/ratio.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <QJsonDocument>
#include <QJsonObject>
#include <vector>

namespace dais::bench {
namespace {
double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}
} // namespace

Medians inTurn(int rounds, const std::function<double()> &ours, const std::function<double()> &theirs)
{
    (void)theirs();
    (void)ours();
    std::vector<double> our, their;
    for (int round = 0; round < rounds; ++round) {
        // Who goes first changes, so that neither always finds the machine as the other left it.
        if (round % 2) {
            our.push_back(ours());
            their.push_back(theirs());
        } else {
            their.push_back(theirs());
            our.push_back(ours());
        }
    }
    return {median(std::move(our)), median(std::move(their))};
}

double millisecondsOf(const std::function<void()> &work)
{
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

int report(const Ratio &ratio)
{
    const double share = ratio.theirs > 0 ? ratio.ours / ratio.theirs : 0;
    const bool isLower = ratio.better == Ratio::Better::Lower;
    const bool isMet = isLower ? share <= ratio.goal : share >= ratio.goal;
    const QJsonObject row{{"work", ratio.work},
                          {"against", ratio.against},
                          {"unit", ratio.unit},
                          {"ours", ratio.ours},
                          {"theirs", ratio.theirs},
                          {"ratio", share},
                          {"goal", ratio.goal},
                          {"better", isLower ? "lower" : "higher"},
                          {"met", isMet}};
    std::puts(QJsonDocument(row).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return isMet ? EXIT_SUCCESS : 3;
}

void giveUp(const QString &sentence)
{
    std::fputs(qPrintable(sentence + QLatin1Char('\n')), stderr);
    std::exit(EXIT_FAILURE);
}

} // namespace dais::bench
