/** Shared by both programs: from units of the layout to pixels, and from these to the clip space. */
const COMMON = `#version 300 es
precision highp float;
uniform vec3 u_camera;
uniform vec2 u_size;
uniform float u_growth;
uniform float u_fade;
vec2 toScreen(vec2 at) { return (at - u_camera.xy) * u_camera.z + u_size / 2.0; }
vec4 toClip(vec2 at) { return vec4(at.x / u_size.x * 2.0 - 1.0, 1.0 - at.y / u_size.y * 2.0, 0.0, 1.0); }
`

const FRAGMENT = `#version 300 es
precision highp float;
uniform vec3 u_paper;
uniform vec3 u_ink;
uniform vec3 u_mark;
out vec4 o_colour;
`

/**
 * One tie: a ribbon along a quadratic Bézier from rim to rim, the head of an arrow, and a mark in the middle if somebody denies it.
 * `a_vertex` says which of them (0, 1, 2), how far along, and on which side.
 */
export const EDGE_VERTEX = `${COMMON}
in vec3 a_vertex;
in vec4 a_ends;
in vec4 a_form;
in vec4 a_colour;
in vec4 a_flags;
in vec2 a_alpha;
out vec4 v_colour;
out vec2 v_place;
out float v_half;
out float v_part;
out float v_dash;
vec2 bow(vec2 a, vec2 c, vec2 b, float t) { float s = 1.0 - t; return s * s * a + 2.0 * s * t * c + t * t * b; }
void main() {
  float alpha = mix(a_alpha.x, a_alpha.y, u_fade);
  vec2 a = toScreen(a_ends.xy);
  vec2 b = toScreen(a_ends.zw);
  vec2 d = b - a;
  float len = max(length(d), 0.001);
  vec2 c = (a + b) / 2.0 + vec2(-d.y, d.x) * a_form.w * 2.0;
  float width = max(a_form.z * mix(1.0, u_growth, 0.6), 0.7);
  float arrow = step(0.5, a_flags.z);
  float head = arrow * (4.0 + width * 2.2) * max(u_growth, 0.6);
  float along = len * (1.0 + 2.0 * a_form.w * a_form.w);
  float t0 = (a_form.x * u_growth + 1.5) / along;
  float tip = 1.0 - (a_form.y * u_growth + 2.0) / along;
  float t1 = tip - head / along;
  v_colour = a_colour;
  v_colour.a = alpha;
  v_part = a_vertex.x;
  v_dash = a_flags.x;
  v_half = width / 2.0;
  v_place = vec2(0.0);
  if (alpha < 0.004 || t0 >= t1) { gl_Position = vec4(2.0, 2.0, 0.0, 1.0); return; }
  if (a_vertex.x < 0.5) {
    float t = mix(t0, t1 + 0.5 * head / along, a_vertex.y);
    vec2 at = bow(a, c, b, t);
    vec2 tangent = normalize(mix(c - a, b - c, t));
    float side = a_vertex.z * (v_half + 1.0);
    v_place = vec2(t * along, side);
    gl_Position = toClip(at + vec2(-tangent.y, tangent.x) * side);
  } else if (a_vertex.x < 1.5) {
    if (arrow < 0.5) { gl_Position = vec4(2.0, 2.0, 0.0, 1.0); return; }
    vec2 top = bow(a, c, b, tip);
    vec2 base = bow(a, c, b, t1);
    vec2 way = normalize(top - base);
    // With a rim of two pixels, in which the fragments fade the edge of the head.
    vec2 corner = vec2(a_vertex.y > 0.5 ? head + 4.0 : -2.0, a_vertex.z * (head * 0.42 + 4.0));
    v_place = corner;
    v_half = head;
    gl_Position = toClip(base + way * corner.x + vec2(-way.y, way.x) * corner.y);
  } else {
    float size = a_flags.y * clamp(5.5 * u_growth, 3.5, 8.0) * step(26.0, len);
    v_place = vec2(a_vertex.y, a_vertex.z);
    gl_Position = size > 0.0 ? toClip(bow(a, c, b, 0.5) + v_place * size) : vec4(2.0, 2.0, 0.0, 1.0);
  }
}`

export const EDGE_FRAGMENT = `${FRAGMENT}
in vec4 v_colour;
in vec2 v_place;
in float v_half;
in float v_part;
in float v_dash;
void main() {
  float alpha = v_colour.a;
  vec3 colour = v_colour.rgb;
  if (v_part < 0.5) {
    alpha *= 1.0 - smoothstep(v_half - 0.4, v_half + 0.6, abs(v_place.y));
    if (v_dash > 0.5 && mod(v_place.x, 10.0) > 5.8) alpha = 0.0;
  } else if (v_part < 1.5) {
    float side = ((v_half - v_place.x) * 0.42 - abs(v_place.y)) * 0.922;
    alpha *= clamp(min(side, v_place.x) + 0.5, 0.0, 1.0);
  } else {
    float r = length(v_place);
    if (r > 1.0) discard;
    float cross = min(abs(v_place.x - v_place.y), abs(v_place.x + v_place.y));
    colour = r > 0.78 || (cross < 0.26 && r < 0.62) ? u_mark : u_paper;
    alpha = min(1.0, alpha * 1.3);
  }
  o_colour = vec4(colour * alpha, alpha);
}`

/** One thing: a square of pixels in which its shape is cut out by its distance. */
export const NODE_VERTEX = `${COMMON}
in vec2 a_corner;
in vec2 a_at;
in float a_radius;
in vec4 a_colour;
in vec4 a_flags;
in vec2 a_alpha;
out vec4 v_colour;
out vec2 v_place;
out float v_radius;
out vec4 v_flags;
void main() {
  v_radius = max(a_radius * u_growth, 2.2);
  float reach = v_radius * 1.3 + 8.0;
  v_place = a_corner * reach;
  v_colour = a_colour;
  v_colour.a = mix(a_alpha.x, a_alpha.y, u_fade);
  v_flags = a_flags;
  gl_Position = toClip(toScreen(a_at) + v_place);
}`

/** Distances to shapes after Inigo Quilez, "2D distance functions". */
export const NODE_FRAGMENT = `${FRAGMENT}
in vec4 v_colour;
in vec2 v_place;
in float v_radius;
in vec4 v_flags;
float box(vec2 p, float b) { vec2 d = abs(p) - b; return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0); }
float triangle(vec2 p, float r) {
  const float k = 1.7320508;
  p.y = -p.y + r * 0.28;
  p.x = abs(p.x) - r;
  p.y = p.y + r / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}
float hexagon(vec2 p, float r) {
  const vec3 k = vec3(-0.8660254, 0.5, 0.5773503);
  p = abs(p);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}
void main() {
  float r = v_radius;
  vec2 p = v_place;
  float shape = v_flags.x;
  float d = shape < 0.5 ? length(p) - r
    : shape < 1.5 ? triangle(p, r * 1.05) - 0.5
    : shape < 2.5 ? box(p, r * 0.8) - 1.5
    : shape < 3.5 ? (abs(p.x) + abs(p.y)) * 0.7071 - r * 0.86
    : shape < 4.5 ? hexagon(p, r * 0.9)
    : length(p) - r;
  float inside = 1.0 - smoothstep(-0.7, 0.7, d);
  float halo = 1.0 - smoothstep(1.2, 2.4, d);
  bool open = v_flags.y > 0.5 || shape > 4.5;
  vec3 fill = open && d < -2.2 ? mix(u_paper, v_colour.rgb, shape > 4.5 ? 0.2 : 0.0) : v_colour.rgb;
  if (v_flags.w > 0.5 && length(p) < max(1.8, r * 0.24)) fill = u_paper;
  vec3 colour = mix(u_paper, fill, inside);
  float alpha = halo * v_colour.a;
  if (v_flags.z > 0.5) {
    float ring = smoothstep(2.6, 3.4, d) * (1.0 - smoothstep(5.2, 6.2, d));
    colour = mix(colour, u_ink, ring);
    alpha = max(alpha, ring);
  }
  if (alpha < 0.003) discard;
  o_colour = vec4(colour * alpha, alpha);
}`
