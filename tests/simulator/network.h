#pragma once

#include "tests/simulator/court_server.h"

namespace dais::simulator {

/// How bad the network is: per cent of the messages that meet each fate.
struct Weather {
    double drop = 0;      ///< Lost on the way there.
    double loseReply = 0; ///< Done at the court, never heard of.
    double duplicate = 0; ///< Arrives twice; the second answer is heard.
    double truncate = 0;  ///< The answer's end is missing, and nobody noticed below.
    double late = 0;      ///< An old answer to the same call comes instead: messages out of order.
    double refuse = 0;    ///< 429 or 503 without a look at it.
    int slowest = 20;     ///< Longest way, milliseconds.
};

/// The line between one machine and the court.
class Line final : public sync::Transport {
public:
    Line(World &world, CourtServer &server, const std::string &name, std::uint64_t stream)
        : m_world(world), m_server(server), m_name(name), m_dice(world.dice.stream(stream))
    {
    }
    [[nodiscard]] Result<sync::HttpResponse> send(const sync::HttpRequest &request, std::stop_token stop) override;
    [[nodiscard]] Result<sync::HttpResponse> download(const sync::HttpRequest &request, const sync::Sink &sink,
                                                      std::stop_token stop) override;

    /// The machine at this end is another one: what was answered to the one before arrives nowhere any more.
    void forgetAnswers() { m_before.clear(); }

    Weather weather;
    bool cut = false; ///< No network at all.
    /// A restored server took another one's place, and this line still leads there: it answers the next push as before.
    bool oldServerAnswers = false;
    std::function<bool()> dead = [] { return false; }; ///< The process at this end died.
    /// Every byte that arrives is shown before anybody uses it; `began` is when the request was sent.
    std::function<void(const QString &path, const QByteArray &bytes, std::int64_t began)> arrived;
    std::map<QString, int> lostReplies; ///< By path: for the table of lost replies.

private:
    [[nodiscard]] Result<sync::HttpResponse> exchange(const sync::HttpRequest &request);
    [[nodiscard]] bool hits(double percent) { return !m_world.healing && m_dice.chance(percent); }
    World &m_world;
    CourtServer &m_server;
    std::string m_name;
    Dice m_dice;
    struct Answer {
        QByteArray body;
        std::int64_t began = 0; ///< When it was asked for.
    };
    std::map<QString, Answer> m_before; ///< The last good answer of each call.
};

} // namespace dais::simulator
