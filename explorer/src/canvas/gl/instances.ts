/** An attribute of a program: its name, numbers, and how they lie in the buffer. */
export interface Attribute {
  readonly name: string
  readonly size: number
  /** Bytes are sent as 0..1 if normalised, else as they are. */
  readonly type: 'float' | 'bytes' | 'share'
}

/** A program that draws one mesh many times, each with a record of its own. */
export interface Instances {
  /** Numbers of a record, in floats. */
  readonly stride: number
  /** Replaces all records. */
  fill(records: Float32Array, count: number): void
  draw(uniforms: Readonly<Record<string, readonly number[]>>): void
}

/** Compiles a program. `mesh` holds the vertices, `indices` its triangles. Throws if the shaders do not compile. */
export function makeInstances(
  gl: WebGL2RenderingContext,
  shaders: { readonly vertex: string; readonly fragment: string },
  vertex: {
    readonly name: string
    readonly size: number
    readonly mesh: readonly number[]
    readonly indices: readonly number[]
  },
  attributes: readonly Attribute[],
): Instances {
  const program = gl.createProgram()
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, shaders.vertex],
    [gl.FRAGMENT_SHADER, shaders.fragment],
  ] as const) {
    const shader = gl.createShader(kind)!
    gl.shaderSource(shader, text)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'no program')

  const array = gl.createVertexArray()
  gl.bindVertexArray(array)
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(vertex.mesh), gl.STATIC_DRAW)
  const place = gl.getAttribLocation(program, vertex.name)
  gl.enableVertexAttribArray(place)
  gl.vertexAttribPointer(place, vertex.size, gl.FLOAT, false, 0, 0)
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint16Array(vertex.indices), gl.STATIC_DRAW)

  const stride = attributes.reduce((sum, { size, type }) => sum + (type === 'float' ? size : 1), 0)
  const buffer = gl.createBuffer()
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
  let offset = 0
  for (const { name, size, type } of attributes) {
    const at = gl.getAttribLocation(program, name)
    if (at >= 0) {
      gl.enableVertexAttribArray(at)
      gl.vertexAttribPointer(
        at,
        size,
        type === 'float' ? gl.FLOAT : gl.UNSIGNED_BYTE,
        type === 'share',
        stride * 4,
        offset,
      )
      gl.vertexAttribDivisor(at, 1)
    }
    offset += type === 'float' ? size * 4 : 4
  }
  gl.bindVertexArray(null)
  const locations = new Map<string, WebGLUniformLocation | null>()
  let count = 0
  return {
    stride,
    fill(records, many) {
      count = many
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
      gl.bufferData(gl.ARRAY_BUFFER, records, gl.DYNAMIC_DRAW)
    },
    draw(uniforms) {
      if (count === 0) return
      gl.useProgram(program)
      for (const [name, value] of Object.entries(uniforms)) {
        if (!locations.has(name)) locations.set(name, gl.getUniformLocation(program, name))
        const at = locations.get(name)!
        if (value.length === 1) gl.uniform1f(at, value[0]!)
        else if (value.length === 2) gl.uniform2fv(at, value)
        else gl.uniform3fv(at, value)
      }
      gl.bindVertexArray(array)
      gl.drawElementsInstanced(gl.TRIANGLES, vertex.indices.length, gl.UNSIGNED_SHORT, 0, count)
      gl.bindVertexArray(null)
    },
  }
}
